create table intake.spooled_file (
  folder text        not null,
  key    bytea       not null,
  job    bigint,
  at     timestamptz not null,
  constraint spooled_file_pkey primary key (folder),
  constraint key_is_for_aes_256 check (length(key) = 32)
);

comment on table intake.spooled_file is 'The key of each encrypted file that waits for its import, by the random name of its folder. Row and file are deleted when the job ends.';

-- Which files wait for this job?
create index spooled_file_by_job on intake.spooled_file (job);
