package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import kith.access.Role;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.Migrations;
import kith.kernel.reading.Queries;
import kith.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database from before workers belonged to organisations is brought up to date.
class WorkersAreCarriedOverTest {

    private static final String VERSION_BEFORE = "202611221520";
    private static final Instant ADDED = Instant.parse("2026-10-05T08:30:00Z");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final DataSource source = source(TestDatabase.emptyAddress("carried_over"));
    private final JdbcClient db = JdbcClient.create(source);
    private final WorkerStore workers = new WorkerStore(db, new Queries(db, new JdbcTemplate(source)));

    @BeforeEach
    void carry_over() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/access")
                .table("flyway_schema_history_access")
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(VERSION_BEFORE)
                .load()
                .migrate();
        db.sql("""
                insert into access.worker (username, name, role, password_hash, created_at, disabled_at)
                values ('amara', 'Amara Obi', 'coordinator', '{bcrypt}1', '2026-10-05T08:30:00Z', null),
                       ('john', 'Dr John Hale', 'gp', '{bcrypt}2', '2026-10-05T08:30:00Z', null),
                       ('leila', 'Leila Karim', 'link-worker', '{bcrypt}3', '2026-10-05T08:30:00Z', null),
                       ('priya', 'Priya Shah', 'analyst', '{bcrypt}4', '2026-10-05T08:30:00Z', null),
                       ('ruth', 'Ruth Ansah', 'governance', '{bcrypt}5', '2026-10-05T08:30:00Z', null),
                       ('tom', 'Tom Reilly', 'administrator', '{bcrypt}6', '2026-10-05T08:30:00Z', '2026-11-01T00:00:00Z')
                """).update();
        db.sql("""
                insert into access.worker_neighbourhood (worker, neighbourhood, since, works)
                select id, 'walworth', created_at, true from access.worker where username in ('amara', 'leila')
                 union all
                select id, 'peckham', created_at, true from access.worker where username = 'amara'
                 union all
                select id, 'peckham', created_at + interval '1 day', false from access.worker where username = 'amara'
                """).update();

        Migrations.run(Flyway.configure().dataSource(source).load());
    }

    @Test
    void everybody_keeps_their_role_name_password_and_whether_they_are_disabled() {
        assertThat(workers.list(NOW))
                .extracting(worker -> worker.username() + " " + worker.name() + " "
                        + worker.roles().getFirst().role() + (worker.disabled() ? " disabled" : ""))
                .containsExactly(
                        "amara Amara Obi COORDINATOR",
                        "john Dr John Hale GP",
                        "leila Leila Karim LINK_WORKER",
                        "priya Priya Shah ANALYST",
                        "ruth Ruth Ansah GOVERNANCE",
                        "tom Tom Reilly ADMINISTRATOR disabled");
        assertThat(workers.passwordHash("leila")).contains("{bcrypt}3");
    }

    @Test
    void the_role_is_held_since_they_were_added_at_an_organisation_not_stated_and_in_no_team() {
        assertThat(amara(ADDED).roles()).containsExactly(PractitionerRole.of(Role.COORDINATOR));
        assertThat(amara(ADDED.minusSeconds(1)).roles()).isEmpty();
    }

    @Test
    void everybody_keeps_their_neighbourhoods() {
        assertThat(amara(NOW).neighbourhoods()).containsExactly("walworth");
    }

    private Worker amara(Instant at) {
        return workers.find("amara", at).orElseThrow();
    }

    private static DataSource source(Address address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}
