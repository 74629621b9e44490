create table people.pair (
  record        bigint not null,
  other         bigint not null,
  key           uuid   not null default gen_random_uuid(),
  worker        bigint,
  held_until    timestamptz,
  put_off_until timestamptz,
  constraint pair_pkey primary key (record, other),
  constraint a_key_names_one_pair unique (key),
  constraint the_lower_record_comes_first check (record < other),
  constraint whoever_holds_a_pair_holds_it_until_some_time check ((worker is null) = (held_until is null))
);

comment on table people.pair is 'Two records that are or were in doubt, under the key that stands in addresses of pages; who is looking at them, and until when nobody else may; and until when they were put off.';

insert into people.pair (record, other)
select distinct record, other
  from people.doubt;

create table people.pace (
  id     bigint generated always as identity,
  pairs  int         not null,
  worker bigint      not null,
  at     timestamptz not null,
  constraint pace_pkey primary key (id),
  constraint a_team_reviews_something_and_not_everything check (pairs between 1 and 10000)
);

comment on table people.pace is 'How many pairs a week the team can review, as it was set by whom and when. The latest row holds. Rows are only added.';

create trigger pace_is_only_added_to before update or delete or truncate on people.pace execute function people.refuse_to_change();
