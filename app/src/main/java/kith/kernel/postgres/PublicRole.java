package kith.kernel.postgres;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The role of the public site. It can do what a module allows it in a function `open_to_public_site(name)` in its
/// schema, and nothing else.
public final class PublicRole {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final String name;

    /// @param owner connections of the role that owns the tables
    public PublicRole(DataSource owner, String name) {
        this.db = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.name = name;
    }

    /// Gives it its rights, where a migration ran or where it has none.
    void ensureRights(boolean isChanged) {
        if (isChanged || lacksRights()) {
            giveRights();
        }
    }

    private boolean lacksRights() {
        return db.sql("""
                select exists (
                       select
                         from pg_namespace
                        where to_regprocedure(format('%I.open_to_public_site(name)', nspname)) is not null
                          and not has_schema_privilege(:role, oid, 'usage'))
                """)
                .param("role", name)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Takes away every right that it has in a schema of the owner's, then gives it those that modules allow.
    public void giveRights() {
        transaction.executeWithoutResult(_ -> {
            db.sql("select set_config('kith.public_site', :role, true)")
                    .param("role", name)
                    .query((row, _) -> 0)
                    .list();
            db.sql("""
                    do $$
                    declare
                      site name := current_setting('kith.public_site');
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
                    """).update();
        });
    }
}
