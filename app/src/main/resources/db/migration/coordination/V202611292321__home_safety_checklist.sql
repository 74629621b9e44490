create table coordination.checklist (
  id          bigint generated always as identity,
  person      bigint      not null,
  first_about bigint      not null,
  version     text        not null,
  asked_by    bigint      not null,
  asked_at    timestamptz not null,
  constraint checklist_pkey primary key (id)
);

comment on table coordination.checklist is 'Each time that somebody was asked the questions of the home-safety checklist of a version. first_about is the person it was first about; person is who that is now, after people were joined or parted.';

-- When was this person asked?
create index checklist_by_person on coordination.checklist (person);

-- What was first about this person, before people were joined?
create index checklist_by_first_about on coordination.checklist (first_about) where person <> first_about;

create table coordination.checklist_answer (
  checklist bigint not null,
  question  text   not null,
  answer    text   not null,
  offer     text,
  offer_by  bigint,
  offer_at  timestamptz,
  constraint checklist_answer_pkey primary key (checklist, question),
  constraint an_answer_is_to_a_checklist foreign key (checklist) references coordination.checklist,
  constraint answer_to_a_question_is_known check (answer in ('yes', 'no', 'declined')),
  constraint only_a_yes_has_an_offer check (answer = 'yes' or offer is null),
  constraint an_offer_was_taken_or_not_wanted check (offer in ('taken', 'not-wanted')),
  constraint who_decided_about_an_offer_and_when check (num_nonnulls(offer, offer_by, offer_at) in (0, 3))
);

comment on table coordination.checklist_answer is 'The answer to one question, and what came of the offer that a yes has. A question without a row was not asked.';
