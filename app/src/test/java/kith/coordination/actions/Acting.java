package kith.coordination.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.RequestedPerson;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.ActionPermissions.MyActions;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.people.Running;
import kith.testing.Viewers;

/// Workers, a team, cases and actions on a database of their own.
public final class Acting {

    public static final TeamKey TEAM = new TeamKey("walworth");

    private final AtomicLong people = new AtomicLong();
    public final Running kith;
    public final Actions actions;

    /// @param above further packages that take part
    public Acting(String name, String... above) {
        kith = new Running(
                name,
                Stream.concat(Stream.of("kith.coordination", "kith.population.changes"), Stream.of(above))
                        .toArray(String[]::new));
        actions = kith.bean(Actions.class);
        kith.inTransaction(() -> {
            kith.bean(Teams.class)
                    .put(Team.open(
                            TEAM,
                            LocalDate.of(2026, 4, 1),
                            new OrganisationCode("QHS"),
                            "Walworth team",
                            Coverage.ofNeighbourhoods(new NeighbourhoodKey("walworth")),
                            DutyDesk.NONE));
            return true;
        });
    }

    /// Empties these tables, and those of candidates, contacts, actions, hand-overs, cases and relationships.
    public void forget(String... tables) {
        List<String> all = new ArrayList<>(List.of(tables));
        all.addAll(List.of(
                "coordination.candidate_reason",
                "coordination.candidate",
                "coordination.contact",
                "coordination.action_history",
                "coordination.action",
                "coordination.case_move",
                "coordination.hand_over",
                "coordination.care_case_history",
                "coordination.care_case",
                "access.relationship"));
        kith.database.empty(all.toArray(String[]::new));
    }

    public PersonId somebody() {
        return new PersonId(people.incrementAndGet());
    }

    public WorkerId worker(String name, Role role) {
        kith.bean(Workers.class)
                .add(NewWorker.of(name, name, role, Set.of()), new Password("a long password for " + name));
        return kith.bean(Workers.class).byUsername(name).orElseThrow().id();
    }

    public Viewer viewer(WorkerId worker) {
        return Viewers.first(kith.bean(WorkingRoles.class), worker).orElseThrow();
    }

    public boolean mayWork(WorkerId worker, PersonId person) {
        return kith.bean(Grants.class)
                        .decide(
                                viewer(worker),
                                ActionPermissions.WORK,
                                RequestedPerson.of(new UUID(0, person.value()), Optional.of(person)))
                instanceof AccessOutcome.Permitted<PersonGrant>;
    }

    /// A grant for tests that are not about who may.
    public PersonGrant working(WorkerId worker, PersonId person) {
        return TestGrants.person(ActionPermissions.WORK, viewer(worker), person);
    }

    public TaskGrant<MyActions> own(WorkerId worker) {
        return kith.bean(Grants.class)
                .decide(viewer(worker), ActionPermissions.MY_ACTIONS)
                .orRefuse();
    }

    public CareCase active(WorkerId by, PersonId person, WorkerId keyWorker) {
        PersonGrant grant = TestGrants.person(CasePermissions.COORDINATE, viewer(by), person);
        return kith.bean(Cases.class).begin(grant, TEAM, keyWorker) instanceof CaseOutcome.Changed(var careCase)
                ? careCase
                : noCase();
    }

    private static CareCase noCase() {
        throw new AssertionError("No case has begun");
    }

    public Open added(WorkerId by, PersonId person, Owner owner, LocalDate due) {
        ActionOutcome outcome =
                actions.add(working(by, person), new NewAction("Ring housing", owner, due, ActionOrigin.WORKER));
        if (outcome instanceof ActionOutcome.Changed(Open open)) {
            return open;
        }
        throw new AssertionError("Not added: " + outcome);
    }

    public List<Action> of(WorkerId worker, PersonId person) {
        return kith.inTransaction(() -> actions.of(working(worker, person)));
    }

    public List<Open> todo(WorkerId worker) {
        return kith.inTransaction(() -> actions.ofWorker(own(worker)));
    }

    public Map<PersonId, Open> nextSteps(WorkerId worker, List<PersonId> people) {
        return kith.inTransaction(() -> actions.nextStep(own(worker), people));
    }
}
