-- The application works as a role that owns no table. PostgreSQL lets only the owner analyse one.
-- See docs/decisions/2026-11-29-two-database-roles.md.

create function kernel.measure(measured regclass) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select relowner from pg_class where oid = measured) <> (select oid from pg_roles where rolname = current_user) then
    raise exception 'Only tables of the owner are measured' using errcode = 'insufficient_privilege';
  end if;
  execute format('analyze %s', measured);
end
$$;

comment on function kernel.measure(regclass) is 'Has the planner look at a table again, as the owner of the table.';
