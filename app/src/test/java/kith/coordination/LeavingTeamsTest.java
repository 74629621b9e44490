package kith.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.SetTeams;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.leave.Cover;
import kith.access.leave.Leave;
import kith.access.leave.Leaves;
import kith.access.teams.TeamChanges.Outcome;
import kith.access.teams.TeamClosing;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Successor;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.Acting;
import kith.coordination.actions.Action;
import kith.coordination.actions.Owner;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.Candidates;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.circles.CircleMember;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.Promise;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.Boroughs;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.places.ReferenceFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workers who leave, and teams that close: nothing stays with them.
class LeavingTeamsTest {

    private static final Acting KITH = new Acting("leaving-teams");
    private static final OrganisationCode QHS = new OrganisationCode("QHS");
    private static final TeamKey OTHER = new TeamKey("peckham");
    private static final WorkerId AMARA = start();
    private static final WorkerId BEA = worker("bea", Role.LINK_WORKER, OTHER);

    private static int number;

    private final Workers workers = KITH.kith.bean(Workers.class);
    private final TeamClosing closing = KITH.kith.bean(TeamClosing.class);
    private final LocalDate today = London.dayOf(KITH.kith.now());
    private final PersonId adaeze = KITH.somebody();
    private TeamKey closes = OTHER;
    private String name = "";
    private WorkerId leaver = AMARA;

    private static WorkerId start() {
        KITH.kith.inTransaction(() -> KITH.kith.bean(Boroughs.class).load(ReferenceFolder.southwark()));
        team(OTHER);
        return worker("amara", Role.COORDINATOR, OTHER);
    }

    private static void team(TeamKey key) {
        KITH.kith.inTransaction(() -> {
            KITH.kith
                    .bean(Teams.class)
                    .put(Team.open(
                            key,
                            LocalDate.of(2026, 4, 1),
                            QHS,
                            key.value(),
                            Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")),
                            DutyDesk.NONE));
            return true;
        });
    }

    private static WorkerId worker(String username, Role role, TeamKey team) {
        Workers.Outcome added = KITH.kith
                .bean(Workers.class)
                .add(
                        new NewWorker(username, username, new PractitionerRole(role, QHS, team), Set.of()),
                        new Password("a long password for " + username));
        return KITH.kith
                .bean(Workers.class)
                .byUsername(username)
                .orElseThrow(() -> new AssertionError("Not added: " + added))
                .id();
    }

    @BeforeEach
    void a_team_with_one_coordinator_who_is_in_a_circle() {
        KITH.forget("coordination.circle_member", "access.leave");
        number++;
        closes = new TeamKey("team-" + number);
        team(closes);
        name = "coordinator-" + number;
        leaver = worker(name, Role.COORDINATOR, closes);
        KITH.kith
                .bean(Candidates.class)
                .ask(KITH.working(AMARA, adaeze), closes, CandidateReason.Kind.CONCERN, "She forgets her tablets");
        KITH.active(AMARA, adaeze, AMARA);
        KITH.kith.bean(Circles.class).add(KITH.working(AMARA, adaeze), new Supporter.OfWorker(leaver), "Nurse", "");
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    @Test
    void places_in_circles_candidates_and_covers_go_to_a_successor() {
        away(BEA, new Cover.ByWorker(leaver));
        assertThat(workers.disable(name))
                .isEqualTo(new Workers.Outcome.Refused(
                        "%s still has 1 place in a circle and 1 open candidate of their team and the cover for 1 worker who is away. Name a successor or a duty desk"
                                .formatted(name)));

        assertThat(workers.disable(name, new Successor.OfWorker(AMARA))).isInstanceOf(Workers.Outcome.Done.class);

        assertThat(inTheCircle()).containsExactly(new Supporter.OfWorker(AMARA));
        assertThat(KITH.mayWork(AMARA, adaeze)).isTrue();
        assertThat(candidateTeams()).containsExactly(OTHER.value());
        assertThat(covers(BEA)).containsExactly(new Cover.ByWorker(AMARA));
    }

    @Test
    void with_a_duty_desk_the_place_in_a_circle_ends_and_the_desk_covers() {
        away(BEA, new Cover.ByWorker(leaver));

        assertThat(workers.disable(name, new Successor.DutyDesk(OTHER))).isInstanceOf(Workers.Outcome.Done.class);

        assertThat(inTheCircle()).isEmpty();
        assertThat(candidateTeams()).containsExactly(OTHER.value());
        assertThat(covers(BEA)).containsExactly(new Cover.ByDutyDesk(OTHER));
    }

    @Test
    void candidates_go_to_a_team_in_which_somebody_decides() {
        assertThat(workers.disable(name, new Successor.DutyDesk(closes)))
                .isEqualTo(new Workers.Outcome.Refused("Nobody in that team decides about candidates"));
    }

    @Test
    void somebody_who_is_away_themselves_does_not_cover() {
        away(BEA, new Cover.ByWorker(leaver));
        away(AMARA, new Cover.ByDutyDesk(OTHER));

        assertThat(workers.disable(name, new Successor.OfWorker(AMARA)))
                .isEqualTo(new Workers.Outcome.Refused("amara is away on some of these days too"));
    }

    @Test
    void a_team_in_which_somebody_works_or_that_holds_work_does_not_close() {
        assertThat(closing.close(setting(), closes, Optional.of(OTHER))).isInstanceOf(Outcome.Refused.class);
        leave();
        holdWork();

        assertThat(closing.left(setting(), closes).held())
                .containsExactlyInAnyOrder(
                        "1 open case",
                        "1 open action of its duty desk",
                        "1 open candidate",
                        "the cover for 1 worker who is away");
        assertThat(closing.close(setting(), closes, Optional.empty()))
                .isEqualTo(new Outcome.Refused("Select the team that takes over"));
        assertThat(closing.close(setting(), closes, Optional.of(closes))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void another_team_takes_over_all_that_a_team_held_when_it_closes() {
        leave();
        PersonId grace = holdWork();
        KITH.kith.pass(Duration.ofMinutes(1));

        assertThat(closing.close(setting(), closes, Optional.of(OTHER))).isInstanceOf(Outcome.Changed.class);

        CareCase careCase = careCase(grace);
        assertThat(careCase.opening().team()).isEqualTo(OTHER);
        assertThat(((Underway) careCase).keyWorker())
                .isInstanceOfSatisfying(
                        KeyWorker.Vacant.class,
                        vacant -> assertThat(vacant.coveredBy()).isEqualTo(OTHER));
        assertThat(KITH.of(AMARA, grace))
                .extracting(Action::assignment)
                .extracting(assignment -> assignment.owner())
                .containsExactly(new Owner.DutyDesk(OTHER));
        assertThat(candidateTeams()).containsOnly(OTHER.value());
        assertThat(covers(BEA)).containsExactly(new Cover.ByDutyDesk(OTHER));
        assertThat(KITH.mayWork(BEA, grace))
                .as("the other team has the case now")
                .isTrue();
        assertThat(KITH.kith.bean(Teams.class).openToday(closes)).isEmpty();
        assertThat(broken()).isZero();
    }

    /// The leaver goes, and their candidates go to nobody else: the team has a second coordinator for a moment.
    private void leave() {
        String second = name + "-second";
        worker(second, Role.COORDINATOR, closes);
        assertThat(workers.disable(name, new Successor.DutyDesk(OTHER))).isInstanceOf(Workers.Outcome.Done.class);
        KITH.kith
                .database
                .client()
                .sql("update access.worker set disabled_at = :now where username = :name")
                .param("now", Sql.value(KITH.kith.now()))
                .param("name", second)
                .update();
    }

    /// A vacancy, an action of the duty desk and a cover. The candidate of the team is there already.
    private PersonId holdWork() {
        PersonId grace = KITH.somebody();
        PersonGrant grant = TestGrants.person(CasePermissions.COORDINATE, KITH.viewer(AMARA), grace);
        KITH.kith.bean(Cases.class).begin(grant, closes, AMARA);
        KITH.added(AMARA, grace, new Owner.DutyDesk(closes), today.plusDays(2));
        KITH.kith.bean(Cases.class).leaveVacant(grant, careCase(grace).id(), closes, "Nobody yet");
        away(BEA, new Cover.ByDutyDesk(closes));
        return grace;
    }

    private CareCase careCase(PersonId person) {
        return KITH.kith.inTransaction(() -> KITH.kith
                .bean(Cases.class)
                .of(TestGrants.person(CasePermissions.COORDINATE, KITH.viewer(AMARA), person))
                .getFirst());
    }

    private void away(WorkerId worker, Cover cover) {
        Worker who = workers.find(worker).orElseThrow();
        assertThat(KITH.kith
                        .bean(Leaves.class)
                        .add(
                                TestGrants.task(AccessPermissions.MANAGE_WORKERS, tom()),
                                who,
                                today.plusDays(1),
                                today.plusDays(3),
                                cover))
                .isEmpty();
    }

    private List<Cover> covers(WorkerId worker) {
        return KITH.kith.bean(Leaves.class).notEnded().stream()
                .filter(leave -> leave.worker().equals(worker))
                .map(Leave::cover)
                .toList();
    }

    private List<Supporter> inTheCircle() {
        return KITH
                .kith
                .<List<CircleMember>>inTransaction(
                        () -> KITH.kith.bean(Circles.class).of(KITH.working(AMARA, adaeze)))
                .stream()
                .filter(Current.class::isInstance)
                .map(member -> member.naming().who())
                .toList();
    }

    private static List<String> candidateTeams() {
        return KITH.kith
                .database
                .client()
                .sql("select team from coordination.candidate where state = 'waiting'")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static TaskGrant<SetTeams> setting() {
        return TestGrants.task(AccessPermissions.SET_TEAMS, tom());
    }

    private static Viewer tom() {
        return Viewer.of(new WorkerId(99), "Tom", Role.ADMINISTRATOR, Set.of());
    }

    private static long broken() {
        return Stream.of("everyCaseHasAnOwner", "everyOpenActionHasAnOwner", "everyOpenCandidateHasATeam")
                .mapToLong(promise -> KITH.kith.bean(promise, Promise.class).broken())
                .sum();
    }
}
