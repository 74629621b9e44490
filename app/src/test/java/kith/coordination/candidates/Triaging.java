package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.coordination.actions.Acting;
import kith.coordination.candidates.CandidateOutcome.Changed;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.coordination.cases.CasePermissions;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.CandidateId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A team that triages, its coordinator and a link worker, on a database of their own. The clock stands at
/// 23 November 2026.
final class Triaging {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate LATER = TODAY.plusDays(28);
    static final int SENSITIVE = 5;

    final Acting acting;
    final WorkerId amara;
    final WorkerId adam;
    final Candidates candidates;
    final CaseFindingStore finding;

    Triaging(String name) {
        acting = new Acting(name);
        amara = acting.worker("amara", Role.COORDINATOR);
        adam = acting.worker("adam", Role.LINK_WORKER);
        candidates = acting.kith.bean(Candidates.class);
        finding = acting.kith.bean(CaseFindingStore.class);
    }

    PersonId somebody() {
        return acting.somebody();
    }

    void forget() {
        acting.forget("population.listed", "population.summary");
    }

    List<Candidate> of(PersonId person) {
        return acting.kith.inTransaction(() -> candidates.of(triaging(person)));
    }

    CandidateId concern(PersonId person) {
        CandidateOutcome outcome = candidates.ask(
                acting.working(adam, person), Acting.TEAM, CandidateReason.Kind.CONCERN, "She fell twice");
        if (outcome instanceof Changed(var candidate)) {
            return candidate.id();
        }
        throw new AssertionError("Not put forward: " + outcome);
    }

    boolean isTriaged(PersonId person) {
        return finding.isTriagedBy(person, Acting.TEAM);
    }

    int find(LocalDate day) {
        return acting.kith.inTransaction(
                () -> finding.addFromList(SENSITIVE, day, Map.of("G85034", Acting.TEAM), Map.of(), acting.kith.now()));
    }

    int findStays(LocalDate day) {
        return acting.kith.inTransaction(() -> finding.addFromStays(
                SENSITIVE,
                new Integer[] {0},
                day.minusDays(30),
                day,
                Map.of("G85034", Acting.TEAM),
                Map.of(),
                acting.kith.now()));
    }

    /// The hospital whose number is 7 records a stay.
    void stayed(PersonId person, LocalDate from, LocalDate until) {
        JdbcClient db = acting.kith.database.client();
        db.sql("""
                insert into people.partner_record (id, partner, local_id)
                values (:person, 7, :localId)
                    on conflict do nothing
                """)
                .param("person", person.value())
                .param("localId", "local-" + person.value())
                .update();
        db.sql("""
                insert into people.link (record, person)
                values (:person, :person)
                    on conflict do nothing
                """).param("person", person.value()).update();
        db.sql("""
                insert into record.fact (record, item, kind, source, words, happened, ended, clinical, verification,
                                         class, run)
                values (:person, :item, 2, 'Encounter', '', :from, :until, 0, 0, 0, 1)
                """)
                .param("person", person.value())
                .param("item", from.getDayOfYear())
                .param("from", from)
                .param("until", until)
                .update();
    }

    void listed(PersonId person, String... conditions) {
        acting.kith
                .database
                .client()
                .sql("delete from population.listed where person = :person")
                .param("person", person.value())
                .update();
        acting.kith
                .database
                .client()
                .sql("""
                        insert into population.listed (person, since, until, entered_on, conditions, name_order,
                                                       birth_date, practice, seen_with)
                        values (:person, '2026-01-01', 'infinity', '2026-01-01', :conditions, '', '1950-01-01',
                                'G85034', '{5}')
                        """)
                .param("person", person.value())
                .param("conditions", conditions)
                .update();
        acting.kith
                .database
                .client()
                .sql("""
                        insert into population.summary (person, key, given_name, family_name, name_order, birth_exact,
                                                        adult_on, dead_on, flagged, partners, print)
                        values (:person, :key, 'Ada', 'Example', '', false, 'infinity', 'infinity', false, 1, 0)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("key", new UUID(0, person.value()))
                .update();
    }

    Viewer viewer() {
        Viewer coordinator = acting.viewer(amara);
        return new Viewer(
                coordinator.worker(),
                coordinator.name(),
                coordinator.role(),
                new OrganisationCode("QHS"),
                Acting.TEAM,
                Coverage.ofNeighbourhoods(new NeighbourhoodKey("walworth")),
                coordinator.purpose());
    }

    PersonGrant triaging(PersonId person) {
        return TestGrants.person(CandidatePermissions.TRIAGE, viewer(), person);
    }

    PersonGrant coordinating(PersonId person) {
        return TestGrants.person(CasePermissions.COORDINATE, viewer(), person);
    }

    TaskGrant<TriageCandidates> queue() {
        return acting.kith
                .bean(Grants.class)
                .decide(viewer(), CandidatePermissions.QUEUE)
                .orRefuse();
    }
}
