package kith.coordination.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
import kith.coordination.cases.CasePermissions.MyPeople;
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

/// Workers, a team and cases on a database of their own.
final class Coordinating {

    static final TeamKey TEAM = new TeamKey("bermondsey");

    private final AtomicLong people = new AtomicLong();
    final Running kith;
    final Cases cases;
    final HandOvers handOvers;

    Coordinating(String name) {
        kith = new Running(name, "kith.coordination", "kith.population.changes");
        cases = kith.bean(Cases.class);
        handOvers = kith.bean(HandOvers.class);
        kith.inTransaction(() -> {
            kith.bean(Teams.class)
                    .put(Team.open(
                            TEAM,
                            LocalDate.of(2026, 4, 1),
                            new OrganisationCode("QHS"),
                            "Bermondsey team",
                            Coverage.ofNeighbourhoods(new NeighbourhoodKey("bermondsey")),
                            DutyDesk.NONE));
            return true;
        });
    }

    /// A person whom nobody has anything to do with yet.
    PersonId somebody() {
        return new PersonId(people.incrementAndGet());
    }

    WorkerId worker(String name, Role role) {
        kith.bean(Workers.class)
                .add(NewWorker.of(name, name, role, Set.of()), new Password("a long password for " + name));
        return kith.bean(Workers.class).byUsername(name).orElseThrow().id();
    }

    Viewer viewer(WorkerId worker) {
        return Viewers.first(kith.bean(WorkingRoles.class), worker).orElseThrow();
    }

    /// What access says to this worker about the care of a person.
    AccessOutcome<PersonGrant> asks(WorkerId worker, PersonId person) {
        return kith.bean(Grants.class)
                .decide(
                        viewer(worker),
                        CasePermissions.COORDINATE,
                        RequestedPerson.of(new UUID(0, person.value()), Optional.of(person)));
    }

    boolean mayCoordinate(WorkerId worker, PersonId person) {
        return asks(worker, person) instanceof AccessOutcome.Permitted<PersonGrant>;
    }

    PersonGrant granted(WorkerId worker, PersonId person) {
        return asks(worker, person).orRefuse();
    }

    /// A grant for tests that are not about who may begin.
    PersonGrant anybody(WorkerId worker, PersonId person) {
        return TestGrants.person(CasePermissions.COORDINATE, viewer(worker), person);
    }

    TaskGrant<MyPeople> answering(WorkerId worker) {
        return kith.bean(Grants.class)
                .decide(viewer(worker), CasePermissions.MY_PEOPLE)
                .orRefuse();
    }

    /// A new case with this key worker.
    CareCase active(WorkerId by, PersonId person, WorkerId keyWorker) {
        CareCase planned = changed(cases.plan(anybody(by, person), TEAM));
        return changed(cases.activate(anybody(by, person), planned.id(), keyWorker));
    }

    static CareCase changed(CaseOutcome outcome) {
        if (outcome instanceof CaseOutcome.Changed(var careCase)) {
            return careCase;
        }
        throw new AssertionError("Not changed: " + outcome);
    }
}
