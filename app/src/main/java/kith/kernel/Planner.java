package kith.kernel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What PostgreSQL's planner knows of tables that grow fast.
///
/// PostgreSQL looks at its tables by itself about once a minute. A table that a first import fills within seconds
/// counts as unknown until then, and is read whole for every batch: the larger, the longer.
@Component
public class Planner {

    private final JdbcClient db;

    Planner(JdbcClient db) {
        this.db = db;
    }

    /// Looks again at every table that has more than doubled since it was last looked at. Tables of less than a
    /// megabyte are quick to read whole and are left alone; where nothing has grown it takes under a
    /// millisecond.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain() {
        tables().forEach(table -> db.sql("select kernel.measure(:table::regclass)")
                .param("table", table)
                .query((row, _) -> 0)
                .list());
    }

    private List<String> tables() {
        return db.sql("""
                select format('%I.%I', nspname, relname) as name
                  from pg_class
                  join pg_namespace on pg_namespace.oid = relnamespace
                 where relkind = 'r'
                   and nspname not in ('pg_catalog', 'information_schema')
                   and relowner = (select proowner from pg_proc where oid = 'kernel.measure(regclass)'::regprocedure)
                   and pg_relation_size(pg_class.oid) > 2 * greatest(relpages, 64) * current_setting('block_size')::bigint
                """).query((row, _) -> row.getString("name")).list();
    }
}
