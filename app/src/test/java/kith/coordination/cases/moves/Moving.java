package kith.coordination.cases.moves;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Grants;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.coordination.actions.Acting;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.Boroughs;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.people.Running;
import kith.places.ReferenceFolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Teams of Southwark, a worker in each, and people whose records say that they moved, on a database of their own.
final class Moving {

    static final OrganisationCode IHL = new OrganisationCode("IHL");
    static final TeamKey DULWICH = new TeamKey("dulwich-connectors");
    static final TeamKey WALWORTH = new TeamKey("walworth-connectors");
    static final TeamKey PECKHAM = new TeamKey("peckham-connectors");

    static final String PRACTICE_IN_DULWICH = "G85681";
    static final String PRACTICE_IN_PECKHAM = "G85006";
    static final String AREA_IN_DULWICH = "E01003945";
    static final String AREA_IN_PECKHAM = "E01004007";
    static final String AREA_IN_LEEDS = "E01011264";

    final Running kith;
    final CaseMoves moves;
    private final Acting acting;

    Moving(String name) {
        acting = new Acting(name);
        kith = acting.kith;
        moves = kith.bean(CaseMoves.class);
        kith.inTransaction(() -> kith.bean(Boroughs.class).load(ReferenceFolder.southwark()));
        team(DULWICH, IHL, "dulwich");
        team(PECKHAM, IHL, "peckham");
        team(WALWORTH, IHL, "walworth");
        // A team of another organisation, which comes first by its key.
        team(new TeamKey("adult-social-care"), new OrganisationCode("E09000028"), "peckham");
        worker(
                "social-worker",
                Role.SOCIAL_WORKER,
                new OrganisationCode("E09000028"),
                new TeamKey("adult-social-care"));
    }

    private void team(TeamKey key, OrganisationCode organisation, String neighbourhood) {
        kith.inTransaction(() -> {
            kith.bean(Teams.class)
                    .put(Team.open(
                            key,
                            LocalDate.of(2026, 4, 1),
                            organisation,
                            key.value(),
                            Coverage.ofNeighbourhoods(new NeighbourhoodKey(neighbourhood)),
                            DutyDesk.NONE));
            return true;
        });
    }

    WorkerId worker(String name, TeamKey team) {
        return worker(name, Role.LINK_WORKER, IHL, team);
    }

    private WorkerId worker(String name, Role role, OrganisationCode organisation, TeamKey team) {
        Workers.Outcome added = kith.bean(Workers.class)
                .add(
                        new NewWorker(name, name, new PractitionerRole(role, organisation, team), Set.of()),
                        new Password("a long password for " + name));
        return kith.bean(Workers.class)
                .byUsername(name)
                .orElseThrow(() -> new AssertionError("Not added: " + added))
                .id();
    }

    Viewer viewer(WorkerId worker) {
        return acting.viewer(worker);
    }

    TaskGrant<MyPeople> answering(WorkerId worker) {
        return kith.bean(Grants.class)
                .decide(viewer(worker), CasePermissions.MY_PEOPLE)
                .orRefuse();
    }

    /// Somebody of Dulwich with a case of the team there.
    PersonId withACase(WorkerId keyWorker) {
        PersonId person = acting.somebody();
        db().sql("""
                insert into population.summary (person, key, given_name, family_name, name_order, birth_exact, adult_on,
                                                dead_on, practice, area21, flagged, partners, print)
                values (:person, :key, 'Desmond', 'Dacosta', 'dacosta', false, 'infinity', 'infinity', :practice, :area,
                        false, 1, 0)
                """)
                .param("person", person.value())
                .param("key", new UUID(0, person.value()))
                .param("practice", PRACTICE_IN_DULWICH)
                .param("area", AREA_IN_DULWICH)
                .update();
        db().sql("insert into people.partner_record (id, partner, local_id) values (:person, 1, :person::text)")
                .param("person", person.value())
                .update();
        db().sql("insert into people.link (record, person) values (:person, :person)")
                .param("person", person.value())
                .update();
        CaseOutcome begun = kith.bean(Cases.class)
                .begin(
                        TestGrants.person(CasePermissions.COORDINATE, viewer(keyWorker), person),
                        viewer(keyWorker).team(),
                        keyWorker);
        if (!(begun instanceof CaseOutcome.Changed)) {
            throw new AssertionError("Not begun: " + begun);
        }
        kith.pass(Duration.ofDays(1));
        return person;
    }

    /// A partner says that the person is registered with another practice, or lives elsewhere.
    void moves(PersonId person, String what, String before, String after) {
        kith.pass(Duration.ofHours(1));
        db().sql(
                        "insert into people.move (record, run, what, before, after, at) values (:person, 1, :what, :before, :after, :at)")
                .param("person", person.value())
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("at", Sql.value(kith.now()))
                .update();
        db().sql("update population.summary set %s = :after where person = :person"
                        .formatted(what.equals("practice") ? "practice" : "area21"))
                .param("person", person.value())
                .param("after", after)
                .update();
        kith.pass(Duration.ofHours(1));
    }

    /// The person's address is protected from now on.
    void isProtected(PersonId person) {
        db().sql("update population.summary set practice = null, area21 = null, flagged = true where person = :person")
                .param("person", person.value())
                .update();
    }

    int ask() {
        return kith.bean(MovedPeople.class).ask();
    }

    List<Raised> waiting(WorkerId worker) {
        return kith.inTransaction(() -> moves.waiting(answering(worker)));
    }

    CareCase careCase(PersonId person, WorkerId reader) {
        return kith.inTransaction(() -> kith.bean(Cases.class)
                .of(TestGrants.person(CasePermissions.COORDINATE, viewer(reader), person))
                .getFirst());
    }

    Optional<WorkerId> keyWorker(PersonId person, WorkerId reader) {
        return careCase(person, reader) instanceof Underway underway
                        && underway.keyWorker() instanceof KeyWorker.Assigned(var worker, var _)
                ? Optional.of(worker)
                : Optional.empty();
    }

    boolean mayWork(WorkerId worker, PersonId person) {
        return acting.mayWork(worker, person);
    }

    void forget() {
        acting.forget("people.move", "people.link", "people.partner_record", "population.summary");
    }

    private JdbcClient db() {
        return kith.database.client();
    }
}
