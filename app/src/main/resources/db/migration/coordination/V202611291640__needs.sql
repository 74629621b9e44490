create table coordination.need_event (
  id          bigint generated always as identity,
  person      bigint      not null,
  first_about bigint      not null,
  kind        text        not null,
  need        text        not null,
  words       text,
  said_by     text,
  withdraws   bigint,
  owner       bigint,
  worker      bigint      not null,
  at          timestamptz not null,
  constraint need_event_pkey primary key (id),
  constraint kind_of_a_need_event_is_known check (kind in ('said', 'withdrawn', 'sorted', 'open', 'being-met', 'met', 'not-wanted')),
  constraint a_need_is_named check (need ~ '\S'),
  constraint what_is_said_sorted_or_not_wanted_has_words check ((kind in ('said', 'sorted', 'not-wanted')) = (words is not null) and (words is null or words ~ '\S')),
  constraint what_is_said_says_who_said_it check ((kind = 'said') = (said_by is not null)),
  constraint somebody_known_said_it check (said_by in ('person', 'supporter', 'worker')),
  constraint only_what_is_withdrawn_names_what_it_withdraws check ((kind = 'withdrawn') = (withdraws is not null)),
  constraint a_need_that_is_being_met_has_an_owner check ((kind = 'being-met') = (owner is not null))
);

comment on table coordination.need_event is 'What workers did about the needs of people: wrote down what somebody said, sorted a statement into a need, or said where a need stands. Rows are only added. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- What was done about the needs of this person?
create index need_event_by_person on coordination.need_event (person);

-- What was first about this person, before people were joined?
create index need_event_by_first_about on coordination.need_event (first_about) where person <> first_about;
