-- Answers: which of the records of these people did a partner flag?
create index flagged_detail on people.detail (record) where flagged;
