create schema if not exists population;

create table population.summary (
  person      bigint  not null,
  key         uuid    not null,
  given_name  text,
  family_name text,
  name_order  text    not null,
  birth_date  date,
  birth_exact boolean not null,
  adult_on    date    not null,
  dead_on     date    not null,
  sex         text,
  language    text,
  practice    text,
  area21      text,
  area11      text,
  flagged     boolean not null,
  partners    int     not null,
  print       bigint  not null,
  constraint summary_pkey primary key (person),
  constraint adults_have_a_birth_date check (birth_date is not null or adult_on = 'infinity'),
  constraint flagged_people_have_no_place check (not flagged or (practice is null and area21 is null and area11 is null))
);

comment on table population.summary is 'One row a person, for lists and sorting: who they are and where they belong, as all their records together say. Never adult is infinity; alive is dead on infinity; dead since nobody knows when is dead on -infinity. The print changes when anything derived of the person does.';

-- How many people, how many adults, does each practice have on a day?
create index summary_by_practice on population.summary (practice, adult_on, dead_on);

-- The same of each area people live in.
create index summary_by_area on population.summary (area21, adult_on, dead_on);

create table population.register (
  person    bigint not null,
  condition text   not null,
  since     date   not null,
  until     date   not null,
  reasons   jsonb  not null,
  constraint register_pkey primary key (person, condition, since),
  constraint a_register_holds_at_least_a_day check (since < until)
);

comment on table population.register is 'Stretches of days over which a person is on a condition''s register, until infinity where it holds still, and what was said that makes it so: by which partner, in which item, by which code, from when until when.';

create table population.listed (
  person     bigint not null,
  since      date   not null,
  until      date   not null,
  entered_on date   not null,
  conditions text[] not null,
  name_order text   not null,
  birth_date date   not null,
  practice   text,
  area21     text,
  area11     text,
  constraint listed_pkey primary key (person, since),
  constraint a_stretch_holds_at_least_a_day check (since < until),
  constraint a_stretch_is_within_the_time_on_the_list check (entered_on <= since),
  constraint three_conditions_or_more check (cardinality(conditions) >= 3)
);

comment on table population.listed is 'Stretches of days over which a person is on the three-conditions list with the same conditions, and what lists are sorted and filtered by.';

-- Who is on the list of this practice on this day?
create index listed_by_practice on population.listed (practice, until);

-- The same of an area.
create index listed_by_area on population.listed (area21, until);

create table population.coverage (
  code  text   not null,
  items bigint not null,
  constraint coverage_pkey primary key (code)
);

comment on table population.coverage is 'How many condition items came in by each SNOMED code, when last counted; the empty code stands for items without one. What is held closely is not counted.';
