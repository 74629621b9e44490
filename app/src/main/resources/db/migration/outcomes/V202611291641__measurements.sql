create schema if not exists outcomes;

create table outcomes.measurement (
  id            bigint generated always as identity,
  person        bigint      not null,
  first_about   bigint      not null,
  instrument    text        not null,
  version       text        not null,
  on_day        date        not null,
  mode          text        not null,
  worker        bigint      not null,
  at            timestamptz not null,
  wrong_because text,
  wrong_by      bigint,
  wrong_at      timestamptz,
  constraint measurement_pkey primary key (id),
  constraint mode_of_a_measurement_is_known check (mode in ('interview', 'self', 'proxy', 'judgement')),
  constraint a_mistake_says_why_who_and_when check ((wrong_because is null) = (wrong_by is null) and (wrong_by is null) = (wrong_at is null)),
  constraint why_it_was_a_mistake_has_words check (wrong_because ~ '\S')
);

comment on table outcomes.measurement is 'Answers to the questions of an instrument of a version, given on a day. Rows are only added, and marked where they were a mistake. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- What was measured of this person?
create index measurement_by_person on outcomes.measurement (person, on_day);

-- What was first about this person, before people were joined?
create index measurement_by_first_about on outcomes.measurement (first_about) where person <> first_about;

create table outcomes.answer (
  measurement bigint   not null,
  question    text     not null,
  number      smallint,
  constraint answer_pkey primary key (measurement, question),
  constraint answer_belongs_to_a_measurement foreign key (measurement) references outcomes.measurement (id)
);

comment on table outcomes.answer is 'The answer to one question. Without a number the person did not know or did not want to say. A question without a row was not asked.';
