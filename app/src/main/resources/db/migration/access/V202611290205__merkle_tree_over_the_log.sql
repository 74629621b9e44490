-- The log becomes the leaves of a Merkle tree (RFC 6962). See docs/decisions/2026-11-29-merkle-tree-over-the-log.md.

drop trigger audit_is_only_added_to on access.audit;

alter table access.audit
  drop constraint outcome_is_known,
  add column written_at timestamptz,
  add column salt       bytea default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  add column leaf_hash  bytea,
  add column erased_at  timestamptz;

alter table access.audit
  alter column salt drop default,
  add constraint outcome_is_known
    check (outcome in ('granted', 'denied', 'needs-reason', 'reason-given', 'exported'));

create function access.field(value bytea) returns bytea
  language sql immutable as $$
  select case when value is null then '\xffffffff'::bytea else int4send(octet_length(value)) || value end
$$;

comment on function access.field(bytea) is 'A field as COPY writes it in binary format: its length and its bytes.';

create function access.leaf_hash(entry access.audit) returns bytea
  language sql stable as $$
  select sha256('\x00'::bytea || entry.salt
      || access.field(int8send(entry.written_by))
      || access.field(timestamptz_send(entry.written_at))
      || access.field(timestamptz_send(entry.at))
      || access.field(int8send(entry.worker))
      || access.field(convert_to(entry.role, 'UTF8'))
      || access.field(convert_to(entry.purpose, 'UTF8'))
      || access.field(convert_to(entry.outcome, 'UTF8'))
      || access.field(convert_to(entry.clause, 'UTF8'))
      || access.field(convert_to(entry.relationship, 'UTF8'))
      || access.field(convert_to(entry.what, 'UTF8'))
      || access.field(array_send(entry.people))
      || access.field(convert_to(entry.terms, 'UTF8'))
      || access.field(convert_to(entry.reason, 'UTF8'))
      || access.field(convert_to(entry.address, 'UTF8')))
$$;

comment on function access.leaf_hash(access.audit) is 'The leaf of an entry: SHA-256 over a zero byte, the salt, and the fields from written_by to address as COPY writes them in binary format.';

update access.audit set written_at = at;
update access.audit set leaf_hash = access.leaf_hash(audit);

alter table access.audit
  alter column written_at set not null,
  alter column leaf_hash  set not null,
  add constraint salts_are_random_and_leaves_are_sha_256
    check (octet_length(leaf_hash) = 32 and (erased_at is not null or octet_length(salt) = 32)),
  add constraint an_erased_entry_has_no_salt
    check (erased_at is null or salt is null);

drop index access.audit_by_writing;

comment on column access.audit.written_by is 'The transaction that wrote the row, which the database checks.';
comment on column access.audit.written_at is 'When the row was written by the clock of the database.';
comment on column access.audit.salt is 'Random bytes in the leaf, so that nobody can guess the content of an erased entry from its leaf.';
comment on column access.audit.leaf_hash is 'The leaf of this entry in the tree. It stays when the content is erased.';
comment on column access.audit.erased_at is 'When the content was erased under law. Who, when, and by what role stay.';

create table access.pending_leaf (
  entry bigint primary key
);

comment on table access.pending_leaf is 'Entries of the log that have no place in the tree yet. Sealing gives them one.';

create table access.leaf (
  position bigint primary key,
  entry    bigint not null unique,
  hash     bytea  not null,
  constraint positions_count_from_zero check (position >= 0),
  constraint leaves_are_sha_256        check (octet_length(hash) = 32)
);

comment on table access.leaf is 'The leaves of the tree in order, numbered without gaps. Rows are never changed or removed.';

create table access.tree_head (
  size     bigint      primary key,
  root     text        not null,
  frontier bytea       not null,
  at       timestamptz not null,
  note     text        not null,
  constraint trees_hold_something check (size > 0)
);

comment on table access.tree_head is 'The root of the tree each time it grew, signed. Rows are never changed or removed.';
comment on column access.tree_head.frontier is 'The roots of the complete subtrees, from which the tree grows on.';
comment on column access.tree_head.note is 'The signed statement of size, root and time, as ./kith audit checkpoint writes it.';
comment on table access.seal is 'The chain of blocks that sealed the log before it became a tree. Nothing is added any more.';

insert into access.leaf (position, entry, hash)
select row_number() over (order by id) - 1, id, leaf_hash
  from access.audit;

create function access.make_leaf() returns trigger
  language plpgsql as $$
begin
  if new.written_by <> (pg_current_xact_id()::text)::bigint then
    raise exception 'A row of access.audit names the transaction that writes it'
      using errcode = 'check_violation';
  end if;
  new.written_at := clock_timestamp();
  new.salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  new.erased_at := null;
  new.leaf_hash := access.leaf_hash(new);
  insert into access.pending_leaf (entry) values (new.id);
  return new;
end
$$;

comment on function access.make_leaf() is 'Makes the leaf of a new entry, and refuses an entry that claims another transaction.';

create function access.permit_only_erasure() returns trigger
  language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null and new.salt is null
     and new.relationship = '' and new.what = '' and new.people = '{}'
     and new.terms is null and new.reason is null and new.address is null
     and (new.id, new.written_by, new.written_at, new.at, new.worker, new.role, new.purpose, new.outcome, new.clause, new.leaf_hash)
       = (old.id, old.written_by, old.written_at, old.at, old.worker, old.role, old.purpose, old.outcome, old.clause, old.leaf_hash) then
    return new;
  end if;
  raise exception 'Rows of access.% are never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function access.permit_only_erasure() is 'Lets the content of an entry be erased as a whole, and nothing else be changed.';

create trigger audit_makes_its_leaf        before insert             on access.audit     for each row execute function access.make_leaf();
create trigger audit_is_only_erased        before update             on access.audit     for each row execute function access.permit_only_erasure();
create trigger audit_is_never_removed      before delete or truncate on access.audit     execute function access.refuse_to_change();
create trigger leaf_is_only_added_to       before update or delete or truncate on access.leaf      execute function access.refuse_to_change();
create trigger tree_head_is_only_added_to  before update or delete or truncate on access.tree_head execute function access.refuse_to_change();
