package kith.access.audit;

import java.util.Properties;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The role that owns the log. It is used for one thing only, which the application's role may not do: to erase the
/// content of an entry under law.
@Component
class LogOwner {

    private final ObjectProvider<Database> database;

    LogOwner(ObjectProvider<Database> database) {
        this.database = database;
    }

    /// Erases the content of an entry and adds the entry that says so, in one transaction. False where there is no
    /// such entry that has content.
    boolean erase(long entry, AuditEntry saying) {
        DriverManagerDataSource source = source(database.getObject().owner());
        JdbcClient db = JdbcClient.create(source);
        return Boolean.TRUE.equals(new TransactionTemplate(new JdbcTransactionManager(source)).execute(_ -> {
            boolean isErased = new TreeStore(db, source).erase(entry) > 0;
            if (isErased) {
                new AuditStore(db).add(saying);
            }
            return isErased;
        }));
    }

    private static DriverManagerDataSource source(Address owner) {
        DriverManagerDataSource source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        Properties properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        source.setConnectionProperties(properties);
        return source;
    }
}
