create schema if not exists access;

create table access.worker (
  id            bigint generated always as identity,
  username      text        not null,
  name          text        not null,
  role          text        not null,
  password_hash text        not null,
  created_at    timestamptz not null,
  disabled_at   timestamptz,
  constraint worker_pkey primary key (id),
  constraint a_username_is_one_workers unique (username),
  constraint a_username_is_lower_case check (username = lower(username) and username <> ''),
  constraint a_worker_has_a_name check (name <> ''),
  constraint role_is_known check (role in ('coordinator', 'gp', 'link-worker', 'analyst', 'governance', 'administrator')),
  constraint a_password_is_kept_hashed check (password_hash like '{%}%')
);

comment on table access.worker is 'Somebody who signs in. Never deleted: the audit log names them for ever.';

create table access.worker_neighbourhood (
  worker        bigint      not null,
  neighbourhood text        not null,
  since         timestamptz not null,
  works         boolean     not null,
  constraint worker_neighbourhood_pkey primary key (worker, neighbourhood, since)
);

comment on table access.worker_neighbourhood is 'Whether a worker works in a neighbourhood, from a moment until the next row about the two.';
