package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.Workers.Outcome;
import kith.access.workers.Workers.Outcome.Done;
import kith.access.workers.Workers.Outcome.Refused;
import kith.engine.terms.NeighbourhoodKey;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkersTest {

    private static final Password SECRET = new Password("the heron on the pond");
    private static final Accounts ACCOUNTS = new Accounts("workers");
    private static final OrganisationCode QHS = new OrganisationCode("QHS");
    private static final TeamKey CONNECTORS = new TeamKey("connectors");
    private static final PractitionerRole LINK_WORKER = new PractitionerRole(Role.LINK_WORKER, QHS, CONNECTORS);

    private final JdbcClient db = ACCOUNTS.database.client();
    private final Workers workers = ACCOUNTS.bean(Workers.class);

    @BeforeEach
    void nobody_yet() {
        db.sql("truncate access.worker, access.worker_neighbourhood, access.practitioner_role, partners.team")
                .update();
        ACCOUNTS.bean(Teams.class)
                .put(Team.open(
                        CONNECTORS,
                        Accounts.TODAY,
                        QHS,
                        "Community connectors",
                        Coverage.ofNeighbourhoods(new NeighbourhoodKey("bermondsey"), new NeighbourhoodKey("walworth")),
                        DutyDesk.NONE));
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    @Test
    void a_worker_signs_in_with_their_own_password_and_no_other() {
        Worker amara = added("amara", Role.COORDINATOR);

        assertThat(workers.signIn("Amara", SECRET)).contains(amara);
        assertThat(workers.signIn("amara", new Password("the heron on the bond")))
                .isEmpty();
        assertThat(workers.signIn("amara", new Password("the heron ".repeat(20))))
                .isEmpty();
        assertThat(workers.signIn("nobody", SECRET)).isEmpty();
    }

    @Test
    void a_worker_has_a_name_a_number_neighbourhoods_and_a_role() {
        Worker amara = added("amara", Role.LINK_WORKER);

        assertThat(amara.neighbourhoods()).isEqualTo(Set.of("walworth", "peckham"));
        assertThat(amara.roles()).containsExactly(PractitionerRole.of(Role.LINK_WORKER));
        assertThat(workers.byUsername("AMARA")).contains(amara);
        assertThat(workers.find(amara.id())).contains(amara);
        assertThat(workers.list()).isEqualTo(List.of(amara));
    }

    @Test
    void a_worker_who_is_disabled_stays_on_the_list_and_cannot_sign_in() {
        Worker amara = added("amara", Role.GP);

        assertThat(workers.disable("amara")).isInstanceOf(Done.class);
        assertThat(workers.disable("amara")).isInstanceOf(Done.class);

        assertThat(workers.signIn("amara", SECRET)).isEmpty();
        assertThat(workers.list()).extracting(Worker::id, Worker::disabled).containsExactly(tuple(amara.id(), true));
    }

    @Test
    void no_two_workers_have_the_same_username() {
        added("amara", Role.ANALYST);

        assertThat(add("AMARA", Role.GP)).isEqualTo(new Refused("There is already a worker called amara"));
    }

    @Test
    void bad_values_are_refused_in_a_sentence() {
        assertThat(add("a b", Role.GP)).isInstanceOf(Refused.class);
        assertThat(add("", Role.GP)).isInstanceOf(Refused.class);
        assertThat(workers.add(NewWorker.of("amara", " ", Role.GP, Set.of()), SECRET))
                .isEqualTo(new Refused("Say what the worker is called"));
        assertThat(workers.add(NewWorker.of("amara", "Amara", Role.GP, Set.of()), new Password("short")))
                .isEqualTo(new Refused("A password has at least 12 characters"));
        assertThat(workers.disable("nobody")).isEqualTo(new Refused("There is no worker called nobody"));
        assertThatThrownBy(() -> PractitionerRole.of(Role.OPERATOR)).hasMessage("No worker has the role of operator");
    }

    @Test
    void an_organisation_team_or_neighbourhood_that_does_not_exist_is_refused_and_nobody_is_added() {
        assertThat(addAs(new PractitionerRole(Role.NURSE, new OrganisationCode("XYZ"), TeamKey.NONE)))
                .isEqualTo(new Refused("There is no open organisation with the code XYZ"));
        assertThat(addAs(new PractitionerRole(Role.NURSE, new OrganisationCode("08Q"), TeamKey.NONE)))
                .isEqualTo(new Refused("There is no open organisation with the code 08Q"));
        assertThat(addAs(new PractitionerRole(Role.NURSE, QHS, new TeamKey("nobodys"))))
                .isEqualTo(new Refused("There is no open team with the key nobodys"));
        assertThat(workers.add(NewWorker.of("sana", "Sana Malik", Role.NURSE, Set.of("atlantis")), SECRET))
                .isEqualTo(
                        new Refused(
                                "There is no neighbourhood atlantis. There are: bermondsey, borough, camberwell, dulwich, dulwich-and-nunhead-villages, old-kent-road, peckham, rotherhithe, walworth"));

        assertThat(workers.list()).isEmpty();
    }

    @Test
    void a_team_that_has_closed_takes_nobody() {
        Teams teams = ACCOUNTS.bean(Teams.class);
        teams.put(teams.openToday(CONNECTORS).orElseThrow().close(Accounts.TODAY));

        assertThat(addAs(LINK_WORKER)).isEqualTo(new Refused("There is no open team with the key connectors"));
    }

    @Test
    void a_worker_is_given_further_roles_and_a_role_ends() {
        added("sana", Role.ANALYST);
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));

        assertThat(rolesAfter(workers.beginRole("sana", LINK_WORKER)))
                .containsExactly(PractitionerRole.of(Role.ANALYST), LINK_WORKER);
        assertThat(workers.beginRole("sana", LINK_WORKER)).isEqualTo(new Refused("sana has this role already"));

        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        assertThat(rolesAfter(workers.endRole("sana", LINK_WORKER))).containsExactly(PractitionerRole.of(Role.ANALYST));
        assertThat(workers.endRole("sana", LINK_WORKER)).isEqualTo(new Refused("sana does not have this role"));
    }

    @Test
    void ending_a_role_keeps_when_it_was_held() {
        Worker sana = added("sana", Role.ANALYST);
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));

        workers.endRole("sana", PractitionerRole.of(Role.ANALYST));

        assertThat(ACCOUNTS.bean(WorkerStore.class)
                        .get(sana.id(), ACCOUNTS.clock.instant().minusSeconds(1))
                        .roles())
                .hasSize(1);
        assertThat(workers.signIn("sana", SECRET)).isEmpty();
    }

    @Test
    void stating_the_organisation_of_a_role_ends_the_role_without_one() {
        added("leila", Role.LINK_WORKER);
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));

        assertThat(rolesAfter(workers.beginRole("leila", LINK_WORKER))).containsExactly(LINK_WORKER);
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() {
        added("amara", Role.GP);
        Password other = new Password("the swan on the canal");

        assertThat(workers.resetPassword("amara", other)).isInstanceOf(Done.class);

        assertThat(workers.signIn("amara", SECRET)).isEmpty();
        assertThat(workers.signIn("amara", other)).isPresent();
        assertThat(workers.resetPassword("amara", new Password("short"))).isInstanceOf(Refused.class);
    }

    @Test
    void each_use_is_in_the_audit_log_and_a_refused_one_says_so() {
        db.sql("select setval(pg_get_serial_sequence('access.audit', 'id'), 1000)")
                .query(Long.class)
                .single();
        addAs(LINK_WORKER);
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        workers.beginRole("sana", PractitionerRole.of(Role.NURSE));
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        workers.endRole("sana", PractitionerRole.of(Role.NURSE));
        workers.resetPassword("sana", new Password("the swan on the canal"));
        workers.listForOperator();
        workers.disable("sana");
        workers.disable("nobody");

        assertThat(db.sql("select what from access.audit where id > 1000 order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "adding worker sana as link-worker/QHS/connectors",
                        "giving worker sana the role nurse/not-stated/none",
                        "ending worker sana's role nurse/not-stated/none",
                        "setting a one-time password for worker sana",
                        "listing workers",
                        "disabling worker sana",
                        "disabling worker nobody (not done)");
    }

    @Test
    void a_password_is_kept_only_as_a_slow_hash() {
        added("amara", Role.GOVERNANCE);

        assertThat(db.sql("select password_hash from access.worker")
                        .query((row, _) -> row.getString(1))
                        .single())
                .startsWith("{bcrypt}$2a$12$");
    }

    private static List<PractitionerRole> rolesAfter(Outcome outcome) {
        return ((Done) outcome).worker().roles();
    }

    private Worker added(String username, Role role) {
        return ((Done) add(username, role)).worker();
    }

    private Outcome add(String username, Role role) {
        return workers.add(NewWorker.of(username, "Amara Nwosu", role, Set.of("walworth", "peckham")), SECRET);
    }

    private Outcome addAs(PractitionerRole role) {
        return workers.add(new NewWorker("sana", "Sana Malik", role, Set.of()), SECRET);
    }
}
