create schema if not exists record;

create table record.shelf (
  id      bigint not null,
  partner int    not null,
  type    text   not null,
  constraint shelf_pkey primary key (id),
  constraint one_shelf_for_a_type unique (partner, type)
);

comment on table record.shelf is 'Where a partner''s contributions about nobody stand, by type: organisations, practitioners, places.';

create table record.block (
  record bigint   not null,
  run    bigint   not null,
  class  smallint not null,
  part   smallint not null,
  items  int      not null,
  bytes  int      not null,
  body   bytea    not null,
  constraint block_pkey primary key (record, run, class, part),
  constraint class_is_known check (class between 0 and 3)
) partition by hash (record);

comment on table record.block is 'What one partner sent about one person (or onto one shelf) in one run, in one data class: a table of contents and the items as they came, compressed with Zstandard. Rows are only added.';

create table record.contents (
  record  bigint not null,
  entries bytea  not null,
  constraint contents_pkey primary key (record)
) partition by hash (record);

comment on table record.contents is 'For each record, what is current of it: a packed entry an item with the hash of its key and of its bytes, so that the same again is seen as the same.';

create table record.fact (
  record       bigint   not null,
  item         bigint   not null,
  kind         smallint not null,
  source       text     not null,
  code         text,
  system       smallint,
  words        text,
  happened     date,
  recorded     date,
  ended        date,
  clinical     smallint not null,
  verification smallint not null,
  class        smallint not null,
  run          bigint   not null,
  constraint class_is_known check (class between 0 and 3)
) partition by hash (record);

comment on table record.fact is 'What is asked across people, drawn from the blocks and able to be drawn again: conditions, needs, admissions, attendances, alerts, services, tenancies, notes.';

-- What does this record say, and which facts came from this item of it?
create index fact_by_record on record.fact (record, item);

do $$
begin
  for remainder in 0..7 loop
    execute format('create table record.block_%s partition of record.block for values with (modulus 8, remainder %s)', remainder, remainder);
    execute format('create table record.contents_%s partition of record.contents for values with (modulus 8, remainder %s)', remainder, remainder);
    execute format('create table record.fact_%s partition of record.fact for values with (modulus 8, remainder %s)', remainder, remainder);
    -- The bytes are compressed already: trying again only costs.
    execute format('alter table record.block_%s alter column body set storage external', remainder);
    execute format('alter table record.contents_%s alter column entries set storage external', remainder);
  end loop;
end
$$;

-- Which records did this run add to?
create index block_by_run on record.block (run, record);

create table record.undone (
  run bigint not null,
  constraint undone_pkey primary key (run)
);

comment on table record.undone is 'Runs that were taken back as a whole: their blocks stay, and no longer count.';

create view record.current_fact as
select record, item, kind, source, code, system, words, happened, recorded, ended, clinical, verification, class, run
  from record.fact;

comment on view record.current_fact is 'Read view for other modules: facts as each partner last said them.';
