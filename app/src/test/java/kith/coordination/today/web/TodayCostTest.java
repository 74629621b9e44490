package kith.coordination.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.testing.CountedStatements;
import kith.testing.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What Today costs: round trips to the database, and the statements in them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(CountedStatements.class)
class TodayCostTest {

    private static final int ROUND_TRIPS = 4;
    private static final int STATEMENTS = 17;
    private static final OrganisationCode QHS = new OrganisationCode("QHS");
    private static final TeamKey TEAM = new TeamKey("today-team");
    private static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    @Autowired
    private TodayController controller;

    @Autowired
    private Intake intake;

    @Autowired
    private Workers workers;

    @Autowired
    private WorkingRoles roles;

    @Autowired
    private Teams teams;

    @Autowired
    private Cases cases;

    @Autowired
    private Actions actions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    @Test
    void today_takes_few_round_trips(@TempDir Path folder) throws Exception {
        Viewer amara = coordinatorWithWork(folder);
        controller.today(amara);

        CountedStatements.forget();
        controller.today(amara);
        List<String> roundTrips = CountedStatements.ofThePage();

        assertThat(CountedStatements.statements()).isLessThanOrEqualTo(STATEMENTS);
        assertThat(roundTrips).as(String.join("\n\n", roundTrips)).hasSizeLessThanOrEqualTo(ROUND_TRIPS);
    }

    private Viewer coordinatorWithWork(Path folder) throws Exception {
        LocalDate today = London.today(clock);
        teams.put(Team.open(TEAM, today.minusYears(1), QHS, "Today team", Coverage.NOTHING, DutyDesk.NONE));
        workers.add(
                new NewWorker("today-amara", "Amara", new PractitionerRole(Role.COORDINATOR, QHS, TEAM), Set.of()),
                new Password("a long password for amara"));
        WorkerId worker = workers.byUsername("today-amara").orElseThrow().id();
        Viewer amara = Viewers.first(roles, worker).orElseThrow();
        Path file = Files.writeString(folder.resolve("Bulk.ndjson"), """
                {"resourceType":"Patient","id":"t1","birthDate":"1951-04-02","name":[{"family":"Ekwueme","given":["Ngozi"]}]}
                {"resourceType":"Flag","id":"t2","status":"active","subject":{"reference":"Patient/t1"},"code":{"text":"Two workers to visit"},"period":{"start":"2026-01-01"}}
                """);
        intake.take(OPERATOR, Feeds.at(file, "practice-of-today", null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);
        PersonId person = db.sql("select person from population.summary where family_name = 'Ekwueme'")
                .query((row, _) -> new PersonId(row.getLong("person")))
                .single();
        assertThat(cases.begin(TestGrants.person(CasePermissions.COORDINATE, amara, person), TEAM, worker))
                .isInstanceOf(CaseOutcome.Changed.class);
        actions.add(
                TestGrants.person(ActionPermissions.WORK, amara, person),
                new NewAction("Ring housing", new Owner.OfWorker(worker), today, ActionOrigin.WORKER));
        return amara;
    }
}
