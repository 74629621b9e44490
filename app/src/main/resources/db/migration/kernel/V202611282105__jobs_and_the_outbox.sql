create schema if not exists kernel;

create table kernel.job (
  id                  bigint generated always as identity,
  kind                text        not null,
  lane                text        not null,
  parameters          text        not null,
  requested_by        bigint      not null,
  requested_at        timestamptz not null,
  state               text        not null,
  attempts            int         not null default 0,
  owner               text,
  started_at          timestamptz,
  heartbeat_at        timestamptz,
  progress_percent    int         not null default 0,
  progress            text        not null default '',
  cancel_requested_by bigint,
  cancel_requested_at timestamptz,
  ended_at            timestamptz,
  outcome             text,
  constraint job_pkey primary key (id),
  constraint state_is_known check (state in ('waiting', 'running', 'stopping', 'done', 'failed', 'cancelled')),
  constraint a_job_that_runs_has_an_owner
    check (state not in ('running', 'stopping')
           or (owner is not null and started_at is not null and heartbeat_at is not null and attempts > 0)),
  constraint a_job_that_waits_has_no_owner check (state <> 'waiting' or owner is null),
  constraint only_a_job_that_ended_has_an_end
    check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
  constraint a_job_that_ended_says_how check ((ended_at is null) = (outcome is null)),
  constraint a_cancelled_job_names_who_cancelled_it
    check (state not in ('stopping', 'cancelled') or (cancel_requested_by is not null and cancel_requested_at is not null)),
  constraint progress_is_a_percentage check (progress_percent between 0 and 100)
);

comment on table kernel.job is 'Work that goes on after the request that asked for it: who asked for it, where it stands and what came of it. It holds no personal data.';

-- Which jobs have not ended, and is the lane of this one free?
create index job_not_ended on kernel.job (lane, state) where ended_at is null;

-- Which jobs ended before this day?
create index job_by_end on kernel.job (ended_at) where ended_at is not null;

create table kernel.regular_job (
  kind       text        not null,
  runs       bigint      not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text,
  failed     boolean     not null default false,
  constraint regular_job_pkey primary key (kind),
  constraint an_ended_run_says_how check ((ended_at is null) = (outcome is null)),
  constraint only_an_ended_run_has_failed check (not failed or ended_at is not null)
);

comment on table kernel.regular_job is 'Work that is done again and again, such as deleting what is kept too long: the latest run of each kind.';

-- db-scheduler 16.12 reads and writes this table. Its columns are as its documentation gives them.
create table kernel.scheduled_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  constraint scheduled_task_pkey primary key (task_name, task_instance)
);

comment on table kernel.scheduled_task is 'What db-scheduler has to run, when, and which server has it in hand.';

-- What is due?
create index scheduled_task_by_time on kernel.scheduled_task (execution_time);

-- Which server has not shown for a while that it still works on something?
create index scheduled_task_by_heartbeat on kernel.scheduled_task (last_heartbeat);

-- Spring Modulith 2.1 reads and writes this table. Its columns are as its documentation gives them.
create table kernel.event_publication (
  id                     uuid        not null,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz,
  constraint event_publication_pkey primary key (id)
);

comment on table kernel.event_publication is 'The outbox: each event that a listener has yet to deal with, written in the transaction that published it.';

-- Which publication is this event?
create index event_publication_by_event on kernel.event_publication using hash (serialized_event);

-- What has not been dealt with, and what was dealt with before this day?
create index event_publication_by_completion on kernel.event_publication (completion_date);
