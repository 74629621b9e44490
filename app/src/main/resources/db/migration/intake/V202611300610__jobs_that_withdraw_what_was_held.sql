create table intake.withdrawal_job (
  job bigint not null,
  run bigint not null,
  constraint withdrawal_job_pkey primary key (job)
);

comment on table intake.withdrawal_job is 'Which job withdraws what an import held until somebody confirmed it. The page of the import shows the latest.';

-- Answers: which job was asked for last to withdraw what this import held?
create index withdrawal_job_by_run on intake.withdrawal_job (run, job);
