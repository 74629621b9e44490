create table intake.run_fhir_version (
  run     bigint not null,
  version text   not null,
  items   bigint not null,
  constraint run_fhir_version_pkey primary key (run, version),
  constraint run_fhir_version_run_fkey foreign key (run) references intake.run (id) on delete cascade,
  constraint items_are_counted check (items > 0)
);

comment on table intake.run_fhir_version is 'How many items of an import show which version of FHIR. Items that show none are not counted.';
