package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.Workers.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkerAdministrationTest {

    private static final Password SECRET = new Password("the heron on the pond");
    private static final Accounts ACCOUNTS = new Accounts("administration");
    private static final PractitionerRole NURSE = PractitionerRole.of(Role.NURSE);

    private final JdbcClient db = ACCOUNTS.database.client();
    private final Workers workers = ACCOUNTS.bean(Workers.class);
    private final WorkingRoles working = ACCOUNTS.bean(WorkingRoles.class);
    private final WorkerAdministration administration = ACCOUNTS.bean(WorkerAdministration.class);

    @BeforeEach
    void one_administrator() {
        db.sql("truncate access.worker, access.practitioner_role, access.role_proposal, access.worker_email")
                .update();
        workers.add(NewWorker.of("tom", "Tom Reilly", Role.ADMINISTRATOR, Set.of()), SECRET);
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    @Test
    void somebody_new_has_a_one_time_password_and_an_entry_in_the_log_says_who_added_them() {
        Worker leila = leila();

        assertThat(leila.oneTimePassword()).isTrue();
        assertThat(workers.signIn("leila", SECRET)).isPresent();
        assertThat(db.sql("select what || ' by ' || worker from access.audit order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("adding worker leila as nurse/not-stated/none by "
                        + workers.byUsername("tom").orElseThrow().id().value());
    }

    @Test
    void the_list_says_since_when_somebody_has_a_role_and_when_they_signed_in_last() {
        Worker leila = leila();
        assertThat(account(leila).lastSignIn()).isEmpty();
        Instant before = ACCOUNTS.clock.instant();

        ACCOUNTS.bean(SignInLog.class).signedIn(leila.id());

        assertThat(account(leila).lastSignIn())
                .hasValueSatisfying(at -> assertThat(at).isAfter(before));
        assertThat(account(leila).since()).containsOnlyKeys(NURSE);
    }

    @Test
    void whoever_is_signed_out_signs_in_again_with_the_same_password() {
        Worker leila = leila();
        Instant signedIn = ACCOUNTS.clock.instant();
        assertThat(working.viewer(leila.id(), NURSE, signedIn)).isPresent();
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));

        administration.signOut(managing(), leila);

        assertThat(working.viewer(leila.id(), NURSE, signedIn)).isEmpty();
        assertThat(workers.signIn("leila", SECRET)).isPresent();
        assertThat(working.viewer(leila.id(), NURSE, ACCOUNTS.clock.instant())).isPresent();
    }

    @Test
    void somebody_who_was_disabled_can_sign_in_again() {
        Worker leila = leila();
        administration.disable(managing(), leila, Successors.NOBODY);
        assertThat(workers.signIn("leila", SECRET)).isEmpty();

        administration.enable(managing(), leila);

        assertThat(workers.signIn("leila", SECRET)).isPresent();
    }

    @Test
    void an_address_is_set_and_a_bad_one_is_refused() {
        Worker leila = leila();

        assertThat(administration.email(managing(), leila, "leila@example.nhs.uk"))
                .isEmpty();
        assertThat(administration.email(managing(), leila, "leila")).contains("This is not an e-mail address");

        assertThat(ACCOUNTS.bean(WorkerEmails.class).find(leila.id())).contains("leila@example.nhs.uk");
    }

    @Test
    void a_worker_who_holds_nothing_leaves_nothing_behind() {
        assertThat(administration.leftBy(managing(), leila())).isEmpty();
    }

    private Account account(Worker worker) {
        assertThat(administration.list(managing())).extracting(Account::worker).contains(worker);
        return administration.find(managing(), worker.id()).orElseThrow();
    }

    private Worker leila() {
        return ((Outcome.Done) administration.add(
                        managing(), NewWorker.of("leila", "Leila Karim", Role.NURSE, Set.of()), SECRET))
                .worker();
    }

    private TaskGrant<ManageWorkers> managing() {
        return TestGrants.task(
                AccessPermissions.MANAGE_WORKERS,
                Viewer.of(workers.byUsername("tom").orElseThrow().id(), "Tom Reilly", Role.ADMINISTRATOR, Set.of()));
    }
}
