package kith.access.workers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import kith.access.audit.RequestOrigin;
import kith.kernel.Copy;
import kith.kernel.reading.Queries;
import kith.testing.HandSetClock;
import kith.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Workers' accounts on a database of their own, with Southwark's organisations and places, and a clock of its
/// own.
public final class Accounts implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    public final Ticking clock = new Ticking();
    public final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Accounts(String name) {
        database = TestDatabase.fresh(name);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(Queries.class, database::queries);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Copy.class, () -> new Copy(database.dataSource()));
        context.register(Transactions.class, RequestOrigin.class);
        context.scan("kith.access.audit", "kith.access.devices", "kith.access.workers", "kith.partners", "kith.places");
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /// A clock that moves on by a microsecond each time it is read, so that no two changes happen at one moment.
    public static final class Ticking extends Clock {

        private final HandSetClock clock = new HandSetClock();

        public void pass(Duration time) {
            clock.pass(time);
        }

        @Override
        public synchronized Instant instant() {
            clock.pass(Duration.of(1, ChronoUnit.MICROS));
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
