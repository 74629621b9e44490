-- Who has which need? Counted across people.
create index need_by_record on record.fact (record) where kind = 1;
