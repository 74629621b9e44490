create table intake.run_file (
  run  bigint not null,
  path text   not null,
  constraint run_file_pkey primary key (run, path)
);

comment on table intake.run_file is 'Where the files of an import lie on this machine, so that a rejected line can be read back from them. Uploaded files are not among them: they are deleted.';
