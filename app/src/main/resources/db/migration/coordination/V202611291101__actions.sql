create sequence coordination.action_id;

create table coordination.action (
  id            bigint      not null,
  person        bigint      not null,
  requested_for bigint      not null,
  care_case     bigint,
  title         text        not null,
  origin        text        not null,
  requested_by  bigint      not null,
  requested_at  timestamptz not null,
  state         text        not null,
  owner_worker  bigint,
  owner_team    text,
  due_on        date        not null,
  escalated_on  date,
  done_on       date,
  ended_because text,
  ended_by      bigint,
  ended_at      timestamptz,
  constraint action_pkey primary key (id),
  constraint an_action_of_a_case_belongs_to_one_that_is_there foreign key (care_case) references coordination.care_case,
  constraint state_of_an_action_is_known check (state in ('open', 'done', 'cancelled', 'entered-in-error')),
  constraint an_action_says_what_is_to_be_done check (title ~ '\S' and length(title) <= 200),
  constraint an_action_has_one_owner check (num_nonnulls(owner_worker, owner_team) = 1),
  constraint no_team_is_no_owner check (owner_team <> 'none'),
  constraint only_an_action_that_is_done_has_the_day_on_which_it_was_done check ((state = 'done') = (done_on is not null)),
  constraint only_an_open_action_is_escalated check (state = 'open' or escalated_on is null),
  constraint an_action_that_is_over_says_who_and_when check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint an_action_that_is_cancelled_or_wrong_says_why check ((state in ('cancelled', 'entered-in-error')) = (ended_because is not null))
);

comment on table coordination.action is 'What somebody has to do for a person, as it stands. requested_for is the person it was requested for; person is who that is now, after people were joined or parted.';

-- What is to be done for this person, what was done, and what comes next?
create index action_by_person on coordination.action (person, due_on) include (state);

-- Which actions were requested for this person, before people were joined?
create index action_by_requested_for on coordination.action (requested_for) where person <> requested_for;

-- What does this worker have to do?
create index action_by_owner on coordination.action (owner_worker, due_on) where state = 'open';

-- What does this duty desk have to do?
create index action_by_team on coordination.action (owner_team, due_on) where state = 'open';

-- Which of the actions that this worker asked for were escalated?
create index action_escalated on coordination.action (requested_by) where state = 'open' and escalated_on is not null;

-- What is still to be done for this case?
create index action_by_case on coordination.action (care_case) where state = 'open';

-- What is overdue?
create index action_by_due_day on coordination.action (due_on) where state = 'open';

create table coordination.action_history (
  action       bigint      not null,
  number       int         not null,
  state        text        not null,
  owner_worker bigint,
  owner_team   text,
  due_on       date        not null,
  why          text,
  changed_by   bigint      not null,
  changed_at   timestamptz not null,
  constraint action_history_pkey primary key (action, number),
  constraint history_is_of_an_action foreign key (action) references coordination.action
);

comment on table coordination.action_history is 'Every state that an action was in, every owner and every day on which it was due, in order. Rows are added and never changed. changed_by is 0 where Kith escalated it.';
