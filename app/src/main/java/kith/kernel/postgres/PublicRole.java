package kith.kernel.postgres;

import javax.sql.DataSource;

/// The role of the public site. It can do what a module allows it in a function `open_to_public_site(name)` in its
/// schema, and nothing else.
public final class PublicRole extends DatabaseRole {

    private static final String LACKS = """
            select exists (
                   select
                     from pg_namespace
                    where to_regprocedure(format('%I.open_to_public_site(name)', nspname)) is not null
                      and not has_schema_privilege(:role, oid, 'usage'))
            """;

    /// Takes away every right that it has in a schema of the owner's, then gives it those that modules allow.
    private static final String GIVES = """
            do $$
            declare
              site name := current_setting('kith.role');
              place name;
            begin
              for place in
                select nspname
                  from pg_namespace
                 where nspowner = (select oid from pg_roles where rolname = current_user)
                   and nspname not like 'pg\\_%'
                   and nspname not in ('information_schema', 'public')
              loop
                execute format('revoke all on all tables in schema %I from %I', place, site);
                execute format('revoke all on all sequences in schema %I from %I', place, site);
                execute format('revoke all on schema %I from %I', place, site);
                if to_regprocedure(format('%I.open_to_public_site(name)', place)) is not null then
                  execute format('select %I.open_to_public_site(%L)', place, site);
                end if;
              end loop;
            end
            $$
            """;

    /// @param owner connections of the role that owns the tables
    public PublicRole(DataSource owner, String name) {
        super(owner, name, LACKS, GIVES);
    }
}
