package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.Workers.Outcome;
import kith.access.workers.Workers.Outcome.Done;
import kith.access.workers.Workers.Outcome.Refused;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkersTest {

    private static final Password SECRET = new Password("the heron on the pond");
    private static final TestDatabase DATABASE = TestDatabase.fresh("workers");

    private final JdbcClient db = DATABASE.client();
    private final Workers workers = new Workers(
            new WorkerStore(db),
            new Hashing().passwords(),
            Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void nobody_yet() {
        db.sql("truncate access.worker, access.worker_neighbourhood").update();
    }

    @Test
    void whoever_is_added_signs_in_with_their_own_password_and_no_other() {
        Worker amara = added("amara", Role.COORDINATOR);

        assertThat(workers.signIn("Amara", SECRET)).contains(amara);
        assertThat(workers.signIn("amara", new Password("the heron on the bond")))
                .isEmpty();
        assertThat(workers.signIn("amara", new Password("the heron ".repeat(20))))
                .isEmpty();
        assertThat(workers.signIn("nobody", SECRET)).isEmpty();
    }

    @Test
    void a_worker_is_known_by_name_number_and_neighbourhoods() {
        Worker amara = added("amara", Role.LINK_WORKER);

        assertThat(amara.neighbourhoods()).isEqualTo(Set.of("walworth", "peckham"));
        assertThat(workers.byUsername("AMARA")).contains(amara);
        assertThat(workers.find(amara.id())).contains(amara);
        assertThat(workers.list()).isEqualTo(List.of(amara));
    }

    @Test
    void whoever_is_disabled_stays_on_the_list_and_does_not_sign_in() {
        Worker amara = added("amara", Role.GP);

        assertThat(workers.disable("amara")).isInstanceOf(Done.class);
        assertThat(workers.disable("amara")).isInstanceOf(Done.class);

        assertThat(workers.signIn("amara", SECRET)).isEmpty();
        assertThat(workers.list()).extracting(Worker::id, Worker::disabled).containsExactly(tuple(amara.id(), true));
    }

    @Test
    void a_username_is_one_workers() {
        added("amara", Role.ANALYST);

        assertThat(add("AMARA", Role.GP)).isEqualTo(new Refused("There is already a worker called amara"));
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        assertThat(add("a b", Role.GP)).isInstanceOf(Refused.class);
        assertThat(add("", Role.GP)).isInstanceOf(Refused.class);
        assertThat(add("root", Role.OPERATOR)).isInstanceOf(Refused.class);
        assertThat(workers.add("amara", " ", Role.GP, Set.of(), SECRET))
                .isEqualTo(new Refused("Say what the worker is called"));
        assertThat(workers.add("amara", "Amara", Role.GP, Set.of(), new Password("short")))
                .isEqualTo(new Refused("A password has at least 12 characters"));
        assertThat(workers.disable("nobody")).isEqualTo(new Refused("There is no worker called nobody"));
    }

    @Test
    void a_password_is_kept_only_as_a_slow_hash() {
        added("amara", Role.GOVERNANCE);

        assertThat(db.sql("select password_hash from access.worker")
                        .query((row, _) -> row.getString(1))
                        .single())
                .startsWith("{bcrypt}$2a$12$");
    }

    @Test
    void the_database_itself_refuses_a_password_as_it_was_typed() {
        assertThatThrownBy(() -> db.sql("""
                insert into access.worker (username, name, role, password_hash, created_at)
                values ('amara', 'Amara', 'gp', 'the heron on the pond', now())
                """).update()).hasMessageContaining("a_password_is_kept_hashed");
    }

    private Worker added(String username, Role role) {
        return ((Done) add(username, role)).worker();
    }

    private Outcome add(String username, Role role) {
        return workers.add(username, "Amara Nwosu", role, Set.of("walworth", "peckham"), SECRET);
    }
}
