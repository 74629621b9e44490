alter table access.worker add column last_signed_in_at timestamptz;
alter table access.worker add column sign_in_again_after timestamptz;

comment on column access.worker.last_signed_in_at is 'When the worker last signed in; empty where they never have.';
comment on column access.worker.sign_in_again_after is 'Whoever signed in before this moment has to sign in again.';

-- The log knows when workers signed in before.
update access.worker
   set last_signed_in_at = (select max(audit.at)
                              from access.audit
                             where audit.worker = worker.id
                               and audit.what = 'signed in');

create table access.role_proposal (
  id           bigint generated always as identity,
  worker       bigint      not null,
  organisation text        not null,
  team         text        not null,
  role         text        not null,
  proposed_by  bigint      not null,
  proposed_at  timestamptz not null,
  state        text        not null,
  answered_by  bigint,
  why          text,
  ended_at     timestamptz,
  constraint role_proposal_pkey primary key (id),
  constraint only_these_roles_need_a_second_person check (role in ('administrator', 'governance')),
  constraint state_of_a_proposal_is_known check (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  constraint only_a_proposal_that_is_over_has_an_end check ((state = 'proposed') = (ended_at is null)),
  constraint a_proposal_is_answered_by_somebody check ((state in ('confirmed', 'declined')) = (answered_by is not null)),
  constraint a_second_person_answers check (answered_by not in (proposed_by, worker)),
  constraint a_worker_who_signs_in_answers check (answered_by > 0),
  constraint declining_says_why check ((state = 'declined') = (why is not null))
);

comment on table access.role_proposal is 'Somebody wants to give a worker a role that needs a second person. Until that person confirms it, it is no role.';

-- Is this role proposed for this worker already? Once at most.
create unique index one_proposal_at_a_time
    on access.role_proposal (worker, organisation, team, role) where state = 'proposed';
