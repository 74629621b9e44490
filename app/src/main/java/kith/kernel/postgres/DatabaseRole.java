package kith.kernel.postgres;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A role that a process of Kith connects as. It owns nothing. The owner of the tables gives it its rights.
abstract sealed class DatabaseRole permits ApplicationRole, PublicRole {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final String name;
    private final String lacks;
    private final String gives;

    /// @param owner connections of the role that owns the tables
    /// @param lacks asks whether the role `:role` lacks rights
    /// @param gives takes from the role in the setting `kith.role` what it must not have, and gives it the rest
    DatabaseRole(DataSource owner, String name, String lacks, String gives) {
        this.db = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.name = name;
        this.lacks = lacks;
        this.gives = gives;
    }

    /// Gives it its rights, where a migration ran or where it lacks some.
    final void ensureRights(boolean isChanged) {
        if (isChanged || lacksRights()) {
            giveRights();
        }
    }

    private boolean lacksRights() {
        return db.sql(lacks)
                .param("role", name)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    public final void giveRights() {
        transaction.executeWithoutResult(_ -> {
            db.sql("select set_config('kith.role', :role, true)")
                    .param("role", name)
                    .query((row, _) -> 0)
                    .list();
            db.sql(gives).update();
        });
    }
}
