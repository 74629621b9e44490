create table record.received (
  run  bigint not null,
  day  date   not null,
  made timestamptz,
  constraint received_pkey primary key (run)
);

comment on table record.received is 'The day on which the extract of a run was made, or else imported, and the moment it was made, if the partner says. A condition of which the partner said no day counts from that day, however often its facts are drawn again.';

-- Which extracts were made later than this one?
create index received_by_making on record.received (made) where made is not null;

create or replace view record.current_fact as
select record, item, kind, source, code, system, words, happened, recorded, ended, clinical, verification, class,
       fact.run, received.day as received_on
  from record.fact
  left join record.received on received.run = fact.run;

comment on view record.current_fact is 'Read view for other modules: facts as each partner last said them, with the day of the extract that brought them.';
