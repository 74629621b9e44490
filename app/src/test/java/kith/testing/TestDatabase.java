package kith.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.ApplicationRole;
import kith.kernel.postgres.EmbeddedPostgres;
import kith.kernel.postgres.Migrations;
import kith.kernel.postgres.PublicRole;
import kith.kernel.reading.Queries;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of a test's own, with every module's migrations in it and nothing else.
///
/// All tests of one process share one embedded server, kept in `target/` between runs. A fresh database is a copy of a
/// template that is made once for each state of the migrations, so it costs a tenth of a second.
///
/// ```java
/// static final TestDatabase DATABASE = TestDatabase.fresh("people");
/// PersonStore store = new PersonStore(DATABASE.client());
/// ```
///
/// Tests with a Spring context need nothing: each context is given one by [FreshDatabaseForEachContext].
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// How long a test waits while other tests hold all connections of the one server.
    private static final int WAIT_ms = 60_000;

    private final Address address;
    private final HikariDataSource dataSource;

    private TestDatabase(Address address) {
        this.address = address;
        this.dataSource = connections(address);
    }

    private static HikariDataSource connections(Address address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setInitializationFailTimeout(WAIT_ms);
        config.setConnectionTimeout(WAIT_ms);
        return new HikariDataSource(config);
    }

    /// A new database, named after what it is for.
    public static TestDatabase fresh(String name) {
        return new TestDatabase(freshAddress(name));
    }

    /// Where a new database is, for those who connect in their own way.
    public static Address freshAddress(String name) {
        return Server.RUNNING.copyTemplate(name);
    }

    /// The same database as the application connects to it, as a role that owns nothing.
    public static Address forApplication(Address owner) {
        return new Address(
                owner.url(),
                Server.RUNNING.application().user(),
                Server.RUNNING.application().password());
    }

    /// The same database as the application's role.
    public TestDatabase asApplication() {
        return new TestDatabase(forApplication(address));
    }

    /// The same database as the role of the public site.
    public static Address forPublicSite(Address owner) {
        return new Address(
                owner.url(),
                Server.RUNNING.publicSite().user(),
                Server.RUNNING.publicSite().password());
    }

    /// The same database as the role of the public site.
    public TestDatabase asPublicSite() {
        return new TestDatabase(forPublicSite(address));
    }

    /// A new database without a table in it.
    public static Address emptyAddress(String name) {
        return Server.RUNNING.create(name, "template0");
    }

    public Address address() {
        return address;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource);
    }

    public Queries queries() {
        return new Queries(client(), new JdbcTemplate(dataSource()));
    }

    /// Does it all in one transaction, as a façade's `@Transactional` would.
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /// Empties every table of a module, also those that are append-only.
    public void emptySchema(String schema) {
        List<String> tables = client().sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename)
                          from pg_tables
                         where schemaname = :schema
                           and tablename not like 'flyway%'
                        """)
                .param("schema", schema)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        empty(tables.toArray(String[]::new));
    }

    /// Empties tables, also those that are append-only: their triggers do not fire.
    public void empty(String... tables) {
        transaction().executeWithoutResult(_ -> {
            client().sql("set local session_replication_role = replica").update();
            client().sql("truncate " + String.join(", ", tables)).update();
        });
    }

    /// The one server, the template, and the databases left by earlier runs.
    private record Server(Address maintenance, Address application, Address publicSite, String template) {

        static final Server RUNNING = start();

        private static Server start() {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.open(TestFolder.ofThisProcess()).closedAtExit();
            Server server = new Server(
                    postgres.owner().database("postgres"),
                    postgres.address(),
                    postgres.publicSite().orElseThrow(),
                    "migrated_" + fingerprint());
            server.forgoDurability();
            server.sweep();
            server.ensureTemplate();
            return server;
        }

        Address copyTemplate(String name) {
            return create(name, template);
        }

        Address create(String name, String from) {
            String database = "test_%d_%d_%s"
                    .formatted(
                            ProcessHandle.current().pid(),
                            NUMBER.incrementAndGet(),
                            name.replaceAll("\\W", "_").toLowerCase(Locale.ROOT));
            run("create database " + database + " template " + from);
            return maintenance.database(database);
        }

        /// Tests are run again rather than recovered.
        private void forgoDurability() {
            run("alter system set fsync = off");
            run("alter system set full_page_writes = off");
            run("alter system set synchronous_commit = off");
            client().sql("select pg_reload_conf()").query(Boolean.class).single();
        }

        private void sweep() {
            for (String database : databases()) {
                boolean leftBehind = database.startsWith("test_")
                        && ProcessHandle.of(Long.parseLong(database.split("_")[1]))
                                .isEmpty();
                boolean outdated = database.startsWith("migrated_") && !database.equals(template);
                if (leftBehind || outdated) {
                    run("drop database if exists " + database + " with (force)");
                }
            }
        }

        private void ensureTemplate() {
            if (databases().contains(template)) {
                return;
            }
            run("drop database if exists migrating with (force)");
            run("create database migrating");
            DataSource owner = source(maintenance.database("migrating"));
            Migrations.run(Flyway.configure().dataSource(owner).load());
            new ApplicationRole(owner, application.user()).giveRights();
            new PublicRole(owner, publicSite.user()).giveRights();
            run("alter database migrating rename to " + template);
        }

        private List<String> databases() {
            return client().sql("select datname from pg_database")
                    .query((row, _) -> row.getString(1))
                    .list();
        }

        private void run(String sql) {
            client().sql(sql).update();
        }

        private JdbcClient client() {
            return JdbcClient.create(source(maintenance));
        }

        private static DataSource source(Address address) {
            return new DriverManagerDataSource(address.url(), address.user(), address.password());
        }

        private static String fingerprint() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Resource migration : Migrations.files()) {
                    digest.update(migration.getURL().getPath().getBytes(StandardCharsets.UTF_8));
                    digest.update(migration.getContentAsByteArray());
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (IOException | NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("The migrations could not be read", impossible);
            }
        }
    }
}
