package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.workers.WorkingRoles.Described;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.testing.Viewers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkingRolesTest {

    private static final Accounts ACCOUNTS = new Accounts("working_roles");
    private static final OrganisationCode QHS = new OrganisationCode("QHS");
    private static final TeamKey CONNECTORS = new TeamKey("connectors");
    private static final PractitionerRole LINK_WORKER = new PractitionerRole(Role.LINK_WORKER, QHS, CONNECTORS);
    private static final PractitionerRole ANALYST =
            new PractitionerRole(Role.ANALYST, new OrganisationCode("QKK"), TeamKey.NONE);

    private final Workers workers = ACCOUNTS.bean(Workers.class);
    private final WorkingRoles roles = ACCOUNTS.bean(WorkingRoles.class);
    private final Teams teams = ACCOUNTS.bean(Teams.class);
    private WorkerId adam = new WorkerId(0);

    @BeforeEach
    void a_link_worker_who_is_an_analyst_too() {
        ACCOUNTS.database
                .client()
                .sql("truncate access.worker, access.worker_neighbourhood, access.practitioner_role, partners.team")
                .update();
        teams.put(Team.open(
                CONNECTORS,
                Accounts.TODAY,
                QHS,
                "Community connectors",
                new Coverage(
                        Set.of(new NeighbourhoodKey("bermondsey"), new NeighbourhoodKey("walworth")),
                        Set.of(new OdsCode("G85623"))),
                DutyDesk.NONE));
        workers.add(
                new NewWorker("adam", "Adam Fox", LINK_WORKER, Set.of("peckham")),
                new Password("the heron on the pond"));
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        workers.beginRole("adam", ANALYST);
        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        adam = workers.byUsername("adam").orElseThrow().id();
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    @Test
    void a_viewer_covers_what_the_team_covers_and_the_neighbourhoods_given_personally() {
        assertThat(Viewers.first(roles, adam))
                .contains(new Viewer(
                        adam,
                        "Adam Fox",
                        Role.LINK_WORKER,
                        QHS,
                        CONNECTORS,
                        new Coverage(
                                Set.of(
                                        new NeighbourhoodKey("bermondsey"),
                                        new NeighbourhoodKey("walworth"),
                                        new NeighbourhoodKey("peckham")),
                                Set.of(new OdsCode("G85623"))),
                        Purpose.DIRECT_CARE));
    }

    @Test
    void a_viewer_in_another_role_has_the_purpose_and_organisation_of_that_role_and_no_team() {
        assertThat(roles.viewer(adam, ANALYST))
                .contains(new Viewer(
                        adam,
                        "Adam Fox",
                        Role.ANALYST,
                        new OrganisationCode("QKK"),
                        TeamKey.NONE,
                        Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")),
                        Purpose.PLANNING));
    }

    @Test
    void a_role_that_has_ended_gives_way_to_the_first_that_is_left() {
        workers.endRole("adam", LINK_WORKER);

        assertThat(roles.viewer(adam, LINK_WORKER).map(Viewer::role)).contains(Role.ANALYST);
        assertThat(roles.change(adam, LINK_WORKER)).isFalse();
    }

    @Test
    void a_worker_without_a_role_or_disabled_is_no_viewer() {
        workers.endRole("adam", LINK_WORKER);
        workers.endRole("adam", ANALYST);
        assertThat(Viewers.first(roles, adam)).isEmpty();

        ACCOUNTS.clock.pass(Duration.ofMinutes(1));
        workers.beginRole("adam", ANALYST);
        assertThat(Viewers.first(roles, adam)).isPresent();

        workers.disable("adam");
        assertThat(Viewers.first(roles, adam)).isEmpty();
    }

    @Test
    void a_team_that_has_closed_covers_nothing() {
        teams.put(teams.openToday(CONNECTORS).orElseThrow().close(Accounts.TODAY));

        assertThat(Viewers.first(roles, adam).map(Viewer::coverage))
                .contains(Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")));
    }

    @Test
    void changing_the_role_is_in_the_audit_log_under_the_new_role() {
        assertThat(roles.change(adam, ANALYST)).isTrue();

        assertThat(ACCOUNTS.database
                        .client()
                        .sql("select worker || ' ' || role || ' ' || what from access.audit order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(adam.value() + " Analyst working as analyst/QKK/none");
    }

    @Test
    void a_worker_chooses_among_roles_with_the_names_of_organisation_and_team() {
        assertThat(roles.choices(adam))
                .containsExactly(
                        new Described(LINK_WORKER, "Quay Health Solutions", "Community connectors"),
                        new Described(ANALYST, "NHS South East London Integrated Care Board", ""));
        assertThat(roles.choices(adam))
                .extracting(Described::where)
                .containsExactly(
                        "Community connectors, Quay Health Solutions", "NHS South East London Integrated Care Board");
    }
}
