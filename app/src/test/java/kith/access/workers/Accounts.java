package kith.access.workers;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import kith.access.RequestOrigin;
import kith.kernel.Copy;
import kith.testing.HandSetClock;
import kith.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Workers' accounts on a database of their own, with Southwark's organisations and places, and a clock set by hand.
final class Accounts implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    final HandSetClock clock = new HandSetClock();
    final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Accounts(String name) {
        database = TestDatabase.fresh(name);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Copy.class, () -> new Copy(database.dataSource()));
        context.register(Transactions.class, RequestOrigin.class);
        context.scan("kith.access.audit", "kith.access.workers", "kith.partners", "kith.places");
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
