create table intake.job_run (
  job bigint not null,
  run bigint not null,
  constraint job_run_pkey primary key (job, run)
);

comment on table intake.job_run is 'Which runs an import job began or carried on. It keeps a job that is carried on from importing a feed twice.';
