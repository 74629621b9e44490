-- Which pairs that wait have this record as their second one?
create index review_item_by_other on people.review_item (other) where state <> 'settled';
