alter table access.worker add column password_at timestamptz;
alter table access.worker add column one_time_password boolean not null default false;

-- Nobody knows when passwords were set before, so that counts as the day on which the worker was added.
update access.worker set password_at = created_at;

alter table access.worker alter column password_at set not null;
alter table access.worker alter column password_at set default now();

comment on column access.worker.password_at is 'When the password was last set. Whoever signed in before that moment has to sign in again.';
comment on column access.worker.one_time_password is 'Whether somebody else set the password, so that the worker has to change it at first use.';

create table access.known_device (
  token_hash bytea       not null,
  worker     bigint      not null,
  since      timestamptz not null,
  used_at    timestamptz not null,
  constraint known_device_pkey primary key (token_hash),
  constraint a_token_is_kept_as_a_sha_256_hash check (octet_length(token_hash) = 32),
  constraint a_device_is_used_no_earlier_than_it_is_known check (since <= used_at)
);

comment on table access.known_device is 'A browser that a worker has signed in on. Failed attempts elsewhere do not keep the worker out on it. The browser holds the token; only its hash is kept.';

-- Which devices are forgotten when this worker's password is reset?
create index known_device_by_worker on access.known_device (worker);

-- Which devices has nobody used for a long time?
create index known_device_by_use on access.known_device (used_at);
