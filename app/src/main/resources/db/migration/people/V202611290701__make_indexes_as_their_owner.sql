-- The application works as a role that owns no table, and only an owner makes or drops an index.
-- See docs/decisions/2026-11-29-two-database-roles.md.

create function people.drop_index_of_match_keys() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  drop index people.match_key_by_key
$$;

comment on function people.drop_index_of_match_keys() is 'Drops the index while all match keys are written, as the owner of the table.';

create function people.make_index_of_match_keys() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  create index match_key_by_key on people.match_key (key, record)
$$;

comment on function people.make_index_of_match_keys() is 'Makes the index again when all match keys are written, as the owner of the table.';

create function people.measure_match_index() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze people.match_key;
  analyze people.likely_pair;
end
$$;

comment on function people.measure_match_index() is 'Has the planner look again at the match keys and the likely pairs, as the owner of the tables.';

create function people.measure_search_keys() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze people.search_key;
end
$$;

comment on function people.measure_search_keys() is 'Has the planner look again at the search keys, as the owner of the table.';
