package kith.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kith.access.PersonGrant;
import kith.access.PersonPermission;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.disclosure.Audience;
import kith.coordination.actions.Acting;
import kith.coordination.actions.Action;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.Owner;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.Candidates;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.coordination.contacts.Contacts;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.DocumentPermissions;
import kith.coordination.documents.DocumentType;
import kith.coordination.documents.Documents;
import kith.coordination.documents.TestFiles;
import kith.coordination.needs.NeedKey;
import kith.coordination.needs.Needs;
import kith.coordination.needs.SaidBy;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.Plans;
import kith.engine.terms.SecurityLabel;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.outcomes.Answer;
import kith.outcomes.Instruments;
import kith.outcomes.MeasurementMode;
import kith.outcomes.MeasurementPermissions;
import kith.outcomes.Measurements;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Grace Mensah and Grace Boateng, who both have work of every kind, are taken for one person and are parted again.
class JoinedPeopleTest {

    private static final Acting KITH = new Acting("joined-people", "kith.outcomes");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId NADIA = KITH.worker("nadia", Role.VOLUNTARY);
    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);

    private final ClericalDecisions decisions = KITH.kith.bean(ClericalDecisions.class);
    private final TaskGrant<ReviewMatches> reviewing = KITH.kith.reviewing(AMARA.value());
    private final RecordId mensah = KITH.kith.says(
            Running.PRACTICE, "mensah", Running.who(Invented.ownNumber(30_001), "Grace", "Mensah", BORN));
    private final RecordId boateng =
            KITH.kith.says(Running.HOSPITAL, "boateng", Running.who(null, "Grace", "Boateng", BORN));
    private final PersonId one = new PersonId(mensah.value());
    private final PersonId other = new PersonId(boateng.value());

    @BeforeEach
    void each_has_work_of_every_kind() {
        haveWork(one, ADAM);
        haveWork(other, BEA);
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    @Test
    void all_work_is_one_persons_while_they_are_joined_and_each_has_their_own_back_when_they_are_parted() {
        SortedMap<String, List<Integer>> before = rows();
        assertThat(before.values()).allMatch(counts -> counts.getFirst().equals(counts.getLast()));
        assertThat(before.keySet())
                .contains(
                        "coordination.action",
                        "coordination.candidate",
                        "coordination.care_case",
                        "coordination.circle_member",
                        "coordination.contact",
                        "coordination.document",
                        "coordination.need_event",
                        "coordination.plan",
                        "outcomes.measurement");

        DecisionId same =
                decisions.decide(reviewing, new RecordPair(mensah, boateng), MatchDecision.SAME_PERSON, "One woman");

        assertThat(KITH.kith.areOne(mensah, boateng)).isTrue();
        rows().forEach((table, counts) -> assertThat(counts)
                .as(table)
                .containsExactly(
                        2 * before.getOrDefault(table, List.of(0)).getFirst()
                                + (table.equals("coordination.action") ? 3 : 0),
                        0));
        assertThat(openCases(one)).as("nothing is closed").isEqualTo(2);
        assertThat(openPlans(one)).as("both plans stay").isEqualTo(2);
        assertThat(asked(ActionOrigin.JOINED_PLANS))
                .as("both key workers are asked")
                .allSatisfy(action -> assertThat(action.request().title()).startsWith("Two open plans"))
                .extracting(action -> action.assignment().owner())
                .containsExactlyInAnyOrder(new Owner.OfWorker(ADAM), new Owner.OfWorker(BEA));
        assertThat(asked(ActionOrigin.JOINED)).singleElement().satisfies(action -> {
            assertThat(action.assignment().owner()).isEqualTo(new Owner.OfWorker(ADAM));
            assertThat(action.request().title()).startsWith("Two open cases");
        });
        assertThat(List.of(ADAM, BEA, NADIA)).allMatch(worker -> KITH.mayWork(worker, one));

        decisions.takeBack(reviewing, same, "They are two women");

        assertThat(KITH.kith.areOne(mensah, boateng)).isFalse();
        assertThat(asked(ActionOrigin.JOINED)).as("nobody is asked any more").isEmpty();
        assertThat(asked(ActionOrigin.JOINED_PLANS))
                .as("about the plans neither")
                .isEmpty();
        SortedMap<String, List<Integer>> after = rows();
        after.computeIfPresent("coordination.action", (_, counts) -> List.of(counts.getFirst() - 3, counts.getLast()));
        assertThat(after).isEqualTo(before);
        assertThat(KITH.mayWork(ADAM, one)).isTrue();
        assertThat(KITH.mayWork(BEA, one)).isFalse();
        assertThat(KITH.mayWork(BEA, other)).isTrue();
        assertThat(KITH.mayWork(ADAM, other)).isFalse();
    }

    private static void haveWork(PersonId person, WorkerId keyWorker) {
        PersonGrant working = KITH.working(AMARA, person);
        LocalDate today = London.dayOf(KITH.kith.now());
        KITH.kith
                .bean(Candidates.class)
                .ask(working, Acting.TEAM, CandidateReason.Kind.CONCERN, "She forgets her tablets");
        KITH.active(AMARA, person, keyWorker);
        KITH.added(keyWorker, person, new Owner.OfWorker(keyWorker), today.plusDays(2));
        KITH.added(keyWorker, person, new Owner.DutyDesk(Acting.TEAM), today.plusDays(3));
        KITH.kith
                .bean(Contacts.class)
                .add(
                        working,
                        new Facts(today, ContactWay.TELEPHONE, ContactedParty.PERSON, ContactResult.SPOKE, "Well"),
                        Optional.empty());
        KITH.kith
                .bean(Circles.class)
                .add(KITH.working(keyWorker, person), new Supporter.OfWorker(NADIA), "Befriender", "");
        KITH.kith.bean(Needs.class).say(working, new NeedKey("food"), "The cupboard is empty", SaidBy.PERSON);
        KITH.kith.bean(Plans.class).start(grant(PlanPermissions.PLAN, person));
        KITH.kith
                .bean(Documents.class)
                .add(
                        grant(DocumentPermissions.DOCUMENTS, person),
                        new About(
                                DocumentType.LETTER,
                                "Letter",
                                "Dr Ahmed",
                                today,
                                SecurityLabel.NORMAL,
                                Audience.EVERYBODY),
                        TestFiles.pdf(1));
        KITH.kith
                .bean(Measurements.class)
                .add(
                        grant(MeasurementPermissions.MEASURE, person),
                        Instruments.ONS4,
                        75,
                        today,
                        MeasurementMode.INTERVIEW,
                        Map.of("anxiety", new Answer.Given(3)));
    }

    private static PersonGrant grant(PersonPermission permission, PersonId person) {
        return TestGrants.person(permission, KITH.viewer(AMARA), person);
    }

    private List<Action> asked(ActionOrigin origin) {
        return KITH.of(AMARA, one).stream()
                .filter(Action.Open.class::isInstance)
                .filter(action -> action.request().origin() == origin)
                .toList();
    }

    private static long openPlans(PersonId person) {
        return KITH.kith.inTransaction(
                () -> KITH.kith.bean(Plans.class).of(grant(PlanPermissions.PLAN, person)).stream()
                        .filter(Plan.Open.class::isInstance)
                        .count());
    }

    private static long openCases(PersonId person) {
        return KITH.kith.inTransaction(
                () -> KITH.kith.bean(Cases.class).of(grant(CasePermissions.COORDINATE, person)).stream()
                        .filter(CareCase.Open.class::isInstance)
                        .count());
    }

    /// How many rows each table of work has about the one and about the other, where it has any.
    private SortedMap<String, List<Integer>> rows() {
        SortedMap<String, List<Integer>> rows = new TreeMap<>();
        List<String> tables = KITH.kith
                .database
                .client()
                .sql("""
                        select table_schema || '.' || table_name
                          from information_schema.columns
                          join information_schema.tables using (table_schema, table_name)
                         where table_type = 'BASE TABLE'
                           and table_schema in ('coordination', 'outcomes')
                           and column_name = 'person'
                        """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        for (String table : tables) {
            List<Integer> counts = List.of(count(table, one), count(table, other));
            if (counts.stream().anyMatch(count -> count > 0)) {
                rows.put(table, counts);
            }
        }
        return rows;
    }

    private static int count(String table, PersonId person) {
        return KITH.kith
                .database
                .client()
                .sql("select count(*) from %s where person = :person".formatted(table))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
