package kith.coordination.plans;

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
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
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

/// Workers, cases and plans on a database of their own.
public final class Planning {

    private static final TeamKey TEAM = new TeamKey("bermondsey");

    private final AtomicLong people = new AtomicLong();
    public final Running kith;
    public final Plans plans;
    public final PlanWriting writing;

    public Planning(String name) {
        kith = new Running(name, "kith.coordination", "kith.population.changes");
        plans = kith.bean(Plans.class);
        writing = kith.bean(PlanWriting.class);
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

    public PersonId somebody() {
        return new PersonId(people.incrementAndGet());
    }

    public WorkerId worker(String name, Role role) {
        kith.bean(Workers.class)
                .add(NewWorker.of(name, name, role, Set.of()), new Password("a long password for " + name));
        return kith.bean(Workers.class).byUsername(name).orElseThrow().id();
    }

    /// Makes this worker the key worker of the person.
    public void looksAfter(WorkerId worker, PersonId person) {
        PersonGrant grant = TestGrants.person(CasePermissions.COORDINATE, viewer(worker), person);
        CaseOutcome outcome = kith.bean(Cases.class).begin(grant, TEAM, worker);
        if (!(outcome instanceof CaseOutcome.Changed)) {
            throw new AssertionError("Not begun: " + outcome);
        }
    }

    public Viewer viewer(WorkerId worker) {
        return Viewers.first(kith.bean(WorkingRoles.class), worker).orElseThrow();
    }

    /// What access says to this worker about the plan of a person.
    AccessOutcome<PersonGrant> asks(WorkerId worker, PersonId person) {
        return kith.bean(Grants.class)
                .decide(
                        viewer(worker),
                        PlanPermissions.PLAN,
                        RequestedPerson.of(new UUID(0, person.value()), Optional.of(person)));
    }

    /// A grant for tests that are not about who may.
    public PersonGrant anybody(WorkerId worker, PersonId person) {
        return TestGrants.person(PlanPermissions.PLAN, viewer(worker), person);
    }

    public LocalDate inWeeks(int weeks) {
        return LocalDate.now(kith.bean(java.time.Clock.class)).plusWeeks(weeks);
    }

    /// A plan in force that says what the person is good at.
    public Plan inForce(PersonGrant grant) {
        looksAfter(grant.viewer().worker(), grant.person());
        Plan draft = changed(plans.start(grant));
        writing.save(grant, draft.id(), PlanSection.STRENGTHS, 0, "I sing");
        return changed(plans.agree(grant, draft.id(), AgreementKind.PERSON, 1, "", inWeeks(7)));
    }

    public static Plan changed(PlanOutcome outcome) {
        if (outcome instanceof PlanOutcome.Changed(var plan)) {
            return plan;
        }
        throw new AssertionError("Not changed: " + outcome);
    }
}
