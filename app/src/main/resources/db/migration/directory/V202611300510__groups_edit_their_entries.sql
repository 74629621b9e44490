create table directory.group_edit (
  edit       bigint      not null generated always as identity,
  entry      uuid        not null,
  at         timestamptz not null,
  base       jsonb       not null,
  content    jsonb       not null,
  decision   text,
  decided_at timestamptz,
  decided_by bigint,
  constraint group_edit_pkey primary key (edit),
  constraint edit_of_a_known_entry foreign key (entry) references directory.entry,
  constraint a_decision_has_a_moment check ((decision is null) = (decided_at is null)),
  constraint a_worker_decides_what_was_decided check (decided_by is null or decided_at is not null)
);

comment on table directory.group_edit is 'What a group changed in its own entry, by the link in an e-mail. The entry stays as it is until a worker approves the change, where the partnership wants that.';
comment on column directory.group_edit.base is 'What the entry said when the group changed it.';
comment on column directory.group_edit.decided_by is 'The worker who decided; empty where changes of groups take effect at once.';

-- Which changes of groups wait for a worker?
create index group_edit_open on directory.group_edit (at) where decided_at is null;

create table directory.edit_rule (
  since      timestamptz not null,
  edits_wait boolean     not null,
  decided_by bigint      not null,
  constraint edit_rule_pkey primary key (since)
);

comment on table directory.edit_rule is 'Whether changes of groups wait for a worker, from a moment on. They wait where nobody has decided.';

comment on column directory.entry_version.run is 'The import that brought it; 0 where a group, a calendar or a worker changed the entry.';
