package kith.kernel.postgres;

import javax.sql.DataSource;

/// The role that Kith works as. It reads and writes rows, and owns nothing: it can neither change a table nor
/// switch off a trigger.
///
/// A module that allows it less says so in a function `limit_application(name)` in its schema, as access does for
/// the audit log.
public final class ApplicationRole extends DatabaseRole {

    private static final String LACKS = """
            select exists (
                   select
                     from pg_class
                     join pg_namespace on pg_namespace.oid = relnamespace
                    where relkind in ('r', 'p', 'v', 'm')
                      and relowner = (select oid from pg_roles where rolname = current_user)
                      and nspowner = relowner
                      and nspname not like 'pg\\_%'
                      and not has_table_privilege(:role, pg_class.oid, 'select'))
            """;

    /// Gives it what it needs in every schema of the owner's, and takes away what a module does not allow it.
    private static final String GIVES = """
            do $$
            declare
              application name := current_setting('kith.role');
              place name;
              history name;
            begin
              execute format('grant temporary on database %I to %I', current_database(), application);
              for place in
                select nspname
                  from pg_namespace
                 where nspowner = (select oid from pg_roles where rolname = current_user)
                   and nspname not like 'pg\\_%'
                   and nspname not in ('information_schema', 'public')
              loop
                execute format('grant usage on schema %I to %I', place, application);
                execute format(
                  'grant select, insert, update, delete, truncate on all tables in schema %I to %I', place, application);
                execute format('grant usage, select, update on all sequences in schema %I to %I', place, application);
                if to_regprocedure(format('%I.limit_application(name)', place)) is not null then
                  execute format('select %I.limit_application(%L)', place, application);
                end if;
              end loop;
              for history in
                select tablename from pg_tables where schemaname = 'public' and tablename like 'flyway\\_schema\\_history%'
              loop
                execute format('grant select on public.%I to %I', history, application);
              end loop;
            end
            $$
            """;

    /// @param owner connections of the role that owns the tables
    public ApplicationRole(DataSource owner, String name) {
        super(owner, name, LACKS, GIVES);
    }
}
