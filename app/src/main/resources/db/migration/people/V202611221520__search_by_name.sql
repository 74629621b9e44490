-- Who in the borough has a name that begins like this?
create index detail_by_family_name on people.detail (lower(family_name) text_pattern_ops);

-- Who was born on this day?
create index detail_by_birth_date on people.detail (birth_date);
