create table people.ruling (
  id         bigint generated always as identity,
  record     bigint      not null,
  other      bigint      not null,
  verdict    text,
  settles    text[]      not null,
  takes_back bigint,
  worker     bigint      not null,
  why        text        not null,
  at         timestamptz not null,
  constraint ruling_pkey primary key (id),
  constraint a_ruling_is_about_two_records_the_lower_first check (record < other),
  constraint a_ruling_decides_or_takes_one_back check ((verdict is null) <> (takes_back is null)),
  constraint verdict_is_same_or_apart check (verdict in ('same', 'apart')),
  constraint rulings_say_why check (btrim(why) <> ''),
  constraint a_ruling_is_taken_back_once unique (takes_back),
  constraint what_is_taken_back_is_a_ruling foreign key (takes_back) references people.ruling (id)
);

comment on table people.ruling is 'What workers ruled: that two records are about one person, or are not; or that an earlier ruling no longer holds. Rows are only added.';
comment on column people.ruling.settles is 'What was in doubt about the two when it was ruled. The same doubt is not raised again while the ruling holds.';

-- Which rulings name this record?
create index ruling_by_record on people.ruling (record);
create index ruling_by_other on people.ruling (other);

create function people.refuse_to_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'Rows of people.% are never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function people.refuse_to_change() is 'Keeps what was once ruled.';

create trigger ruling_is_only_added_to before update or delete or truncate on people.ruling execute function people.refuse_to_change();

create view people.ruling_in_force as
select distinct on (record, other)
       id, record, other, verdict, settles, worker, why, at
  from people.ruling
 where verdict is not null
   and not exists (select
                     from people.ruling back
                    where back.takes_back = ruling.id)
 order by record, other, id desc;

comment on view people.ruling_in_force is 'The rulings that hold: of those about two records that nobody took back, the latest.';

alter table people.doubt
  drop constraint doubt_kind_is_known,
  add constraint doubt_kind_is_known check (kind in ('number', 'birth', 'death', 'which', 'conflict', 'reused'));
