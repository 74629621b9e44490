-- The application works as a role that may add to the log and read it, and not change it. The owner makes each
-- entry's leaf and its place. See docs/decisions/2026-11-29-two-database-roles.md.

alter function access.make_leaf() security definer set search_path = pg_catalog, pg_temp;

create function access.place_pending_leaves() returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    with placed as (
      delete from access.pending_leaf
      returning entry
    ), leaves as (
      insert into access.leaf (position, entry, hash)
      select (select coalesce(max(position) + 1, 0) from access.leaf) - 1
               + row_number() over (order by audit.id),
             audit.id, audit.leaf_hash
        from placed
        join access.audit on audit.id = placed.entry
      returning position
    )
    select count(*) from leaves
$$;

comment on function access.place_pending_leaves() is 'Gives every entry that has no place in the tree the next one, in the order of their ids.';

create function access.limit_application(application name) returns void
  language plpgsql as $$
begin
  execute format('revoke all on access.audit, access.pending_leaf, access.leaf, access.tree_head, access.seal, access.reason from %I', application);
  execute format('revoke all on sequence access.audit_id_seq, access.reason_id_seq from %I', application);
  execute format('grant select on access.audit, access.pending_leaf, access.leaf, access.tree_head, access.seal, access.reason to %I', application);
  execute format('grant insert (at, worker, role, purpose, outcome, clause, relationship, what, people, terms, reason, address) on access.audit to %I', application);
  execute format('grant insert on access.tree_head, access.reason to %I', application);
end
$$;

comment on function access.limit_application(name) is 'Leaves the role of the application the right to add to the log, the signed roots and the reasons, and to read them.';
