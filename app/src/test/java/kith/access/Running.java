package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kith.access.AccessPermissions.ReadLog;
import kith.access.audit.AuditLog;
import kith.access.history.AccessHistory;
import kith.access.history.LoggedPeople;
import kith.access.history.LoggedPerson;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.kernel.PersonId;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.Database;
import kith.kernel.reading.Queries;
import kith.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// This module on a database of its own, with its transactions as in the application and a clock that is set by
/// hand.
final class Running implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    private final Set<RelationshipKind> computed = EnumSet.noneOf(RelationshipKind.class);
    private final List<PersonId> askedAbout = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TestDatabase database;
    private final Path data;

    /// As the owner of the database, so that a test can forge the log and look in one transaction.
    Running(String name) {
        this(TestDatabase.fresh(name));
    }

    private Running(TestDatabase database) {
        this(database, database.address());
    }

    /// As the application's role.
    static Running asApplication(String name) {
        TestDatabase database = TestDatabase.fresh(name);
        return new Running(database.asApplication(), database.address());
    }

    private Running(TestDatabase database, Address owner) {
        this.database = database;
        InstantSource source = now::get;
        data = temporary();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("data", Map.of("kith.data", data.toString())));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(Queries.class, database::queries);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> source.withZone(ZoneOffset.UTC));
        context.registerBean("practice-list", RelationshipSource.class, () -> source(RelationshipKind.PRACTICE_LIST));
        context.registerBean("triage", RelationshipSource.class, () -> holdsForNobody(RelationshipKind.CASE_FINDING));
        context.registerBean("case-finding", RelationshipSource.class, () -> source(RelationshipKind.CASE_FINDING));
        context.registerBean("permissions", Permissions.class, AccessPermissions::new);
        context.registerBean(LoggedPeople.class, Nobody::new);
        context.registerBean(Database.class, () -> new Database.Outside(database.address(), owner, Optional.empty()));
        context.register(
                Transactions.class,
                ReasonStore.class,
                Recorder.class,
                AccessHistory.class,
                DeclaredPermissions.class,
                Grants.class);
        context.scan("kith.access.audit", "kith.access.budget", "kith.access.relationships");
        context.refresh();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kith-test-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The folder that the key of the log is in.
    Path data() {
        return data;
    }

    private RelationshipSource source(RelationshipKind kind) {
        return new RelationshipSource() {
            @Override
            public RelationshipKind kind() {
                return kind;
            }

            @Override
            public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
                askedAbout.add(person);
                return computed.contains(kind) && person.equals(Some.PERSON);
            }
        };
    }

    private static RelationshipSource holdsForNobody(RelationshipKind kind) {
        return new RelationshipSource() {
            @Override
            public RelationshipKind kind() {
                return kind;
            }

            @Override
            public boolean holds(Viewer viewer, PersonId person, LocalDate on) {
                return false;
            }
        };
    }

    /// Of whom the computed relationships were asked, in order.
    List<PersonId> askedAbout() {
        return askedAbout;
    }

    DeclaredPermissions permissions() {
        return context.getBean(DeclaredPermissions.class);
    }

    Grants grants() {
        return context.getBean(Grants.class);
    }

    AuditLog log() {
        return context.getBean(AuditLog.class);
    }

    AccessHistory history() {
        return context.getBean(AccessHistory.class);
    }

    Relationships relationships() {
        return context.getBean(Relationships.class);
    }

    /// What the computed relationships say, for each kind that holds.
    Set<RelationshipKind> computed() {
        return computed;
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    Instant now() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    /// Does what somebody may do who may do anything to the database and knows how, looks, and puts all back.
    <T> T tampered(String sql, Supplier<T> look) {
        return Objects.requireNonNull(transaction().execute(transaction -> {
            transaction.setRollbackOnly();
            database.client()
                    .sql("set local session_replication_role = replica")
                    .update();
            assertThat(database.client().sql(sql).update()).isPositive();
            return look.get();
        }));
    }

    @Override
    public void close() {
        context.close();
    }

    /// Nothing is recorded of the people of these tests.
    private record Nobody() implements LoggedPeople {

        @Override
        public List<LoggedPerson> named(TaskGrant<ReadLog> granted, Collection<PersonId> people) {
            return List.of();
        }

        @Override
        public List<LoggedPerson> matching(TaskGrant<ReadLog> granted, String numberOrName, int atMost) {
            return List.of();
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
