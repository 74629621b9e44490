create schema if not exists access;

create table access.audit (
  id           bigint generated always as identity primary key,
  written_by   bigint      not null default (pg_current_xact_id()::text)::bigint,
  at           timestamptz not null,
  worker       bigint      not null,
  role         text        not null,
  purpose      text        not null,
  outcome      text        not null,
  clause       text        not null,
  relationship text        not null,
  what         text        not null,
  people       bigint[]    not null,
  terms        text,
  reason       text,
  address      text,
  constraint outcome_is_known check (outcome in ('granted', 'denied', 'needs-reason'))
);

comment on table access.audit is 'Who saw whom, what of them and on what basis, and who was refused. One row for each showing, naming all who were shown. Rows are never changed or removed.';
comment on column access.audit.written_by is 'The transaction that wrote the row. Rows are sealed once no transaction as old as theirs is open.';
comment on column access.audit.terms is 'What was searched for. Kept here and in no other log.';

-- Answers: who looked at this person? Entries go straight into the tree, so that no reader pays for tidying a backlog.
create index audit_by_person on access.audit using gin (people) with (fastupdate = off);

-- Answers: what did this worker see, latest first?
create index audit_by_worker on access.audit (worker, id);

-- Answers: which rows belong to this block of the chain?
create index audit_by_writing on access.audit (written_by);

create table access.seal (
  id       bigint primary key,
  since    bigint      not null,
  until    bigint      not null,
  first_id bigint      not null,
  last_id  bigint      not null,
  rows     bigint      not null,
  hash     text        not null,
  at       timestamptz not null,
  constraint blocks_hold_something     check (rows > 0 and since < until and first_id <= last_id),
  constraint hashes_are_sha_256        check (hash ~ '^[0-9a-f]{64}$'),
  constraint blocks_begin_where_one_ended unique (since)
);

comment on table access.seal is 'The chain over the log. One row for each block: the log''s rows of the transactions from since up to, and not with, until, and the hash over them and the block before.';

create table access.reason (
  id     bigint generated always as identity primary key,
  worker bigint      not null,
  person bigint      not null,
  words  text        not null,
  at     timestamptz not null,
  until  timestamptz not null,
  constraint reasons_say_something    check (btrim(words) <> ''),
  constraint reasons_hold_for_a_while check (at < until)
);

comment on table access.reason is 'What a worker said to open the record of somebody their work alone does not, and until when it holds.';

-- Answers: has this worker said why, for this person, and does it still hold?
create index reason_by_worker_and_person on access.reason (worker, person, until);

create function access.refuse_to_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'Rows of access.% are never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function access.refuse_to_change() is 'Keeps what was once written down.';

create trigger audit_is_only_added_to  before update or delete or truncate on access.audit  execute function access.refuse_to_change();
create trigger seal_is_only_added_to   before update or delete or truncate on access.seal   execute function access.refuse_to_change();
create trigger reason_is_only_added_to before update or delete or truncate on access.reason execute function access.refuse_to_change();
