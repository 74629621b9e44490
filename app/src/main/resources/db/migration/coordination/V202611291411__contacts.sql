create table coordination.contact (
  id            bigint generated always as identity,
  person        bigint      not null,
  recorded_for  bigint      not null,
  on_day        date        not null,
  way           text        not null,
  whom          text        not null,
  result        text        not null,
  note          text        not null,
  next_step     bigint,
  recorded_by   bigint      not null,
  recorded_at   timestamptz not null,
  state         text        not null,
  ended_because text,
  ended_by      bigint,
  ended_at      timestamptz,
  constraint contact_pkey primary key (id),
  constraint the_next_step_of_a_contact_is_an_action foreign key (next_step) references coordination.action,
  constraint way_of_a_contact_is_known check (way in ('telephone', 'visit', 'video', 'text', 'letter', 'email', 'elsewhere')),
  constraint somebody_was_contacted check (whom in ('person', 'family', 'professional')),
  constraint result_of_a_contact_is_known check (result in ('spoke', 'left-message', 'no-answer', 'sent', 'did-not-attend', 'cancelled')),
  constraint state_of_a_contact_is_known check (state in ('recorded', 'entered-in-error')),
  constraint only_a_wrong_contact_says_what_was_wrong check ((state = 'entered-in-error') = (ended_because is not null)),
  constraint a_wrong_contact_says_who_and_when check (num_nonnulls(ended_because, ended_by, ended_at) in (0, 3)),
  constraint a_note_is_short check (length(note) <= 1000)
);

comment on table coordination.contact is 'A time that a worker was in touch with a person, or tried to be. recorded_for is the person it was recorded for; person is who that is now, after people were joined or parted.';

-- When was this person last contacted, and how often?
create index contact_by_person on coordination.contact (person, on_day desc, id desc) where state = 'recorded';

-- Which contacts were recorded for this person, before people were joined?
create index contact_by_recorded_for on coordination.contact (recorded_for) where person <> recorded_for;
