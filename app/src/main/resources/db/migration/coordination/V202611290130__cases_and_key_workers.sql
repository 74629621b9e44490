create schema if not exists coordination;

create table coordination.care_case (
  id               bigint generated always as identity,
  person           bigint      not null,
  opened_for       bigint      not null,
  team             text        not null,
  opened_by        bigint      not null,
  opened_at        timestamptz not null,
  state            text        not null,
  active_since     timestamptz,
  key_worker       bigint,
  covered_by       text,
  vacant_because   text,
  key_worker_since timestamptz,
  held_because     text,
  look_again_on    date,
  held_by          bigint,
  held_at          timestamptz,
  ended_because    text,
  ended_by         bigint,
  ended_at         timestamptz,
  constraint care_case_pkey primary key (id),
  constraint state_is_known check (state in ('planned', 'active', 'on-hold', 'finished', 'cancelled', 'entered-in-error')),
  constraint a_case_underway_has_one_key_worker_or_a_team_that_covers
    check (state not in ('active', 'on-hold', 'finished') or num_nonnulls(key_worker, covered_by) = 1),
  constraint a_case_that_was_never_active_has_no_key_worker
    check (state not in ('planned', 'cancelled') or num_nonnulls(active_since, key_worker, covered_by) = 0),
  constraint a_key_worker_has_a_beginning check ((num_nonnulls(key_worker, covered_by) = 0) = (key_worker_since is null)),
  constraint a_vacancy_says_why check ((covered_by is null) = (vacant_because is null)),
  constraint a_case_underway_says_since_when check (state not in ('active', 'on-hold', 'finished') or active_since is not null),
  constraint only_a_case_on_hold_is_held check ((state = 'on-hold') = (held_because is not null)),
  constraint a_hold_says_who_and_when check (num_nonnulls(held_because, held_by, held_at) in (0, 3)),
  constraint only_what_is_over_has_an_end check ((state in ('finished', 'cancelled', 'entered-in-error')) = (ended_at is not null)),
  constraint an_end_says_who_and_why check (num_nonnulls(ended_because, ended_by, ended_at) in (0, 3))
);

comment on table coordination.care_case is 'The coordination of one person''s care by one team, as it stands. opened_for is the person it was opened for; person is who that is now, after people were joined or parted.';

-- Which cases has this person?
create index care_case_by_person on coordination.care_case (person);

-- Which cases were opened for this person, before people were joined?
create index care_case_by_opened_for on coordination.care_case (opened_for) where person <> opened_for;

-- Whose key worker is this worker now?
create index care_case_by_key_worker on coordination.care_case (key_worker) where state in ('active', 'on-hold');

-- Which vacancies does this team cover now?
create index care_case_by_covering_team on coordination.care_case (covered_by) where state in ('active', 'on-hold');

create table coordination.care_case_history (
  care_case        bigint      not null,
  number           int         not null,
  state            text        not null,
  key_worker       bigint,
  covered_by       text,
  key_worker_since timestamptz,
  changed_by       bigint      not null,
  changed_at       timestamptz not null,
  constraint care_case_history_pkey primary key (care_case, number)
);

comment on table coordination.care_case_history is 'Every state that a case was in and every key worker that it had, in order. Rows are added and never changed.';

create table coordination.hand_over (
  id         bigint generated always as identity,
  care_case  bigint      not null,
  offered_to bigint      not null,
  note       text        not null,
  offered_by bigint      not null,
  offered_at timestamptz not null,
  state      text        not null,
  answer     text,
  ended_at   timestamptz,
  constraint hand_over_pkey primary key (id),
  constraint a_hand_over_is_of_a_case foreign key (care_case) references coordination.care_case,
  constraint state_of_a_hand_over_is_known check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
  constraint only_an_answered_hand_over_has_an_end check ((state = 'offered') = (ended_at is null)),
  constraint a_refusal_says_why check ((state = 'refused') = (answer is not null))
);

comment on table coordination.hand_over is 'An offer to a worker to become the key worker of a case, and what came of it.';

-- Is a hand-over of this case waiting for an answer? One at most.
create unique index one_hand_over_at_a_time on coordination.hand_over (care_case) where state = 'offered';

-- Which hand-overs wait for this worker?
create index hand_over_by_worker on coordination.hand_over (offered_to) where state = 'offered';
