-- Which alerts does this record have? Asked for everybody on a list.
create index alert_by_record on record.fact (record) where kind = 4;
