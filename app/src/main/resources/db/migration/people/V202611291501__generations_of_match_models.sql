-- A full match prepares the next generation of keys, pairs and links beside the one in force, and switches to it in
-- one short transaction. See docs/decisions/2026-11-29-a-match-prepares-the-next-generation.md.

create table people.generation (
  id      bigint generated always as identity,
  model   bigint,
  slot    smallint    not null,
  earlier bigint,
  since   timestamptz not null,
  constraint generation_pkey primary key (id),
  constraint generation_names_a_model foreign key (model) references people.model,
  constraint generation_names_an_earlier_one foreign key (earlier) references people.generation,
  constraint generation_has_one_of_two_slots check (slot in (1, 2))
);

comment on table people.generation is 'What links records, since when. The latest row is in force. A row without a model means that the first rule links, as it does where there is no row. "earlier" is the generation that comes back when this one is taken back. Rows are only added.';
comment on column people.generation.slot is 'Where the keys and pairs of this generation are. There are two slots: one in force, and one that the next match fills.';

insert into people.generation (model, slot, since)
select id, 1, at
  from people.model
 order by id;

update people.generation
   set earlier = (select max(before.id) from people.generation before where before.id < generation.id);

create trigger generation_is_only_added_to before update or delete or truncate on people.generation execute function people.refuse_to_change();

comment on table people.model is 'Match models, each with the number of records that it was estimated from and the time. Which of them is in force stands in people.generation. Rows are only added. A model holds counts of values that records have, so it is kept as closely as they are.';

create view people.model_in_force as
select model.id, model.at, model.records, model.threshold, generation.slot
  from people.generation
  join people.model on model.id = generation.model
 where generation.id = (select max(id) from people.generation);

comment on view people.model_in_force is 'The match model that links records now. No row where the first rule links.';

create view people.model_history as
  with recursive history as (
select generation.id, generation.model, generation.earlier
  from people.generation
 where generation.id = (select max(id) from people.generation)
 union all
select before.id, before.model, before.earlier
  from people.generation before
  join history on history.earlier = before.id)
select model.id, model.at, model.records
  from history
  join people.model on model.id = history.model;

comment on view people.model_history is 'The match model in force and those before it. A model that was taken back is not among them, and neither is one that never came in force.';

create table people.preparation (
  id    bigint generated always as identity,
  begun timestamptz not null,
  ended timestamptz,
  constraint preparation_pkey primary key (id)
);

comment on table people.preparation is 'Full matches that prepare a generation. The latest row without an end is under way, or its process was killed. The next match ends it.';

create table people.match_backlog (
  id          bigint generated always as identity,
  preparation bigint not null,
  record      bigint not null,
  constraint match_backlog_pkey primary key (id),
  constraint match_backlog_is_of_a_preparation foreign key (preparation) references people.preparation
);

comment on table people.match_backlog is 'Records that were linked again while a match was preparing. The match looks at them once more before it switches. A record can stand here several times: whoever adds one then never waits for the match.';

-- Which records were linked again during this preparation?
create index match_backlog_by_preparation on people.match_backlog (preparation);

alter table people.match_key rename to earlier_match_key;
alter table people.earlier_match_key rename constraint match_key_pkey to earlier_match_key_pkey;

create table people.match_key (
  slot   smallint not null,
  record bigint   not null,
  key    bigint   not null,
  constraint match_key_pkey primary key (slot, record, key)
) partition by list (slot);

create table people.match_key_1 partition of people.match_key for values in (1);
create table people.match_key_2 partition of people.match_key for values in (2);

comment on table people.match_key is 'The blocking keys of each record, by the model of a slot. The model compares records that share a key.';
comment on table people.match_key_1 is 'The blocking keys of slot 1.';
comment on table people.match_key_2 is 'The blocking keys of slot 2.';

insert into people.match_key (slot, record, key)
select 1, record, key
  from people.earlier_match_key;

drop function people.drop_index_of_match_keys();
drop function people.make_index_of_match_keys();
drop table people.earlier_match_key;

-- Which records of this slot have this key?
create index match_key_1_by_key on people.match_key_1 (key, record);

-- Which records of this slot have this key?
create index match_key_2_by_key on people.match_key_2 (key, record);

alter table people.likely_pair rename to earlier_likely_pair;
alter table people.earlier_likely_pair rename constraint likely_pair_pkey to earlier_likely_pair_pkey;

create table people.scored_pair (
  slot   smallint not null,
  record bigint   not null,
  other  bigint   not null,
  weight real     not null,
  constraint scored_pair_pkey primary key (slot, record, other),
  constraint scored_pair_has_the_lower_record_first check (record < other)
) partition by list (slot);

create table people.scored_pair_1 partition of people.scored_pair for values in (1);
create table people.scored_pair_2 partition of people.scored_pair for values in (2);

comment on table people.scored_pair is 'Two records that share a key, with their match weight in bits by the model of a slot. Kept are pairs with at least the weight of half the threshold. The model links pairs that reach the threshold.';
comment on table people.scored_pair_1 is 'The pairs of slot 1.';
comment on table people.scored_pair_2 is 'The pairs of slot 2.';

insert into people.scored_pair (slot, record, other, weight)
select 1, record, other, weight
  from people.earlier_likely_pair;

drop table people.earlier_likely_pair;

-- Which lower records is this one paired with?
create index scored_pair_by_other on people.scored_pair (slot, other);

create view people.likely_pair as
select record, other, weight
  from people.scored_pair
 where slot = (select slot from people.generation order by id desc limit 1);

comment on view people.likely_pair is 'The scored pairs of the generation in force.';

create function people.drop_index_of_match_keys(slot smallint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('drop index if exists people.match_key_%s_by_key', slot);
end
$$;

comment on function people.drop_index_of_match_keys(smallint) is 'Drops the index of a slot while all its match keys are written, as the owner of the table.';

create function people.make_index_of_match_keys(slot smallint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create index match_key_%s_by_key on people.match_key_%s (key, record)', slot, slot);
end
$$;

comment on function people.make_index_of_match_keys(smallint) is 'Makes the index of a slot again when all its match keys are written, as the owner of the table.';

create or replace function people.measure_match_index() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze people.match_key;
  analyze people.scored_pair;
end
$$;

comment on function people.measure_match_index() is 'Has the planner look again at the match keys and the scored pairs, as the owner of the tables.';
