package kith.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.people.ListedPeople;
import kith.coordination.people.PeopleList;
import kith.coordination.people.PeopleListPermissions;
import kith.coordination.people.PeopleQuestion;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.kernel.ReadOnce;
import kith.kernel.WorkerId;
import kith.people.records.RecordPermissions;
import kith.population.Lists;
import kith.testing.CountedStatements;
import kith.ui.reasons.ReasonKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;

/// What the summary of a person and the list of people cost: round trips to the database, the statements in them, and
/// entries in the audit log.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(CountedStatements.class)
class SummaryCostTest {

    private static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);
    private static final Viewer AMARA =
            Viewer.of(new WorkerId(77), "amara", Role.COORDINATOR, Set.of(), Purpose.DIRECT_CARE);
    /// Amara works with the person, so every part of the summary is open to her.
    private static final int ROUND_TRIPS = 4;

    private static final int STATEMENTS = 19;
    private static final int ROUND_TRIPS_OF_A_LIST = 4;
    private static final int STATEMENTS_OF_A_LIST = 7;
    private static final PeopleQuestion EVERYBODY = new PeopleQuestion(
            PeopleQuestion.Whose.EVERYBODY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PeopleQuestion.Alerts.ANY,
            Optional.empty(),
            PeopleQuestion.Contact.ANY,
            PeopleQuestion.Order.NAME,
            1,
            25);

    @Autowired
    private PersonController controller;

    @Autowired
    private Intake intake;

    @Autowired
    private Grants grants;

    @Autowired
    private Lists lists;

    @Autowired
    private PeopleList people;

    @Autowired
    private JdbcClient db;

    @Test
    void the_summary_takes_few_round_trips_opens_no_block_and_writes_one_entry_in_the_log(@TempDir Path folder)
            throws Exception {
        UUID person = somebody(folder);
        amaraWorksWithEverybody();
        controller.summary(AMARA, person, Map.of(), new MockHttpSession());
        long before = entries();

        CountedStatements.forget();
        controller.summary(AMARA, person, Map.of(), new MockHttpSession());
        List<String> roundTrips = CountedStatements.ofThePage();

        assertThat(CountedStatements.statements()).isLessThanOrEqualTo(STATEMENTS);
        assertThat(entries() - before).isEqualTo(1);
        assertThat(roundTrips).noneMatch(sql -> sql.contains("record.block"));
        assertThat(roundTrips).as(String.join("\n\n", roundTrips)).hasSizeLessThanOrEqualTo(ROUND_TRIPS);
    }

    @Test
    void the_list_of_people_takes_few_round_trips_and_writes_one_entry_in_the_log(@TempDir Path folder)
            throws Exception {
        somebody(folder);
        amaraWorksWithEverybody();
        TaskGrant<PeopleListPermissions.ListPeople> granted =
                grants.decide(AMARA, PeopleListPermissions.LIST).orRefuse();
        long before = entries();

        CountedStatements.forget();
        ListedPeople listed = ReadOnce.during(() -> people.people(granted, EVERYBODY));
        List<String> roundTrips = CountedStatements.ofThePage();

        assertThat(CountedStatements.statements()).isLessThanOrEqualTo(STATEMENTS_OF_A_LIST);
        assertThat(listed.people()).isNotEmpty();
        assertThat(entries() - before).isEqualTo(1);
        assertThat(roundTrips).as(String.join("\n\n", roundTrips)).hasSizeLessThanOrEqualTo(ROUND_TRIPS_OF_A_LIST);
    }

    private void amaraWorksWithEverybody() {
        db.sql("""
                insert into access.relationship (worker, person, kind, source, since, until)
                select :amara, person, 'case', 'a case of the test', '2026-01-01', 'infinity'
                  from population.summary
                """).param("amara", AMARA.worker().value()).update();
    }

    private UUID somebody(Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Bulk.ndjson"), """
                {"resourceType":"Patient","id":"p1","birthDate":"1951-04-02","name":[{"family":"Okoro","given":["Adaeze"]}]}
                {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}]},"onsetDateTime":"2001-02-03"}
                {"resourceType":"Flag","id":"f1","status":"active","subject":{"reference":"Patient/p1"},"code":{"text":"Two workers to visit"},"period":{"start":"2026-01-01"}}
                """);
        intake.take(OPERATOR, Feeds.at(file, "practice-of-one", null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);
        UUID key =
                db.sql("""
                select key
                  from population.summary
                 where family_name = 'Okoro'
                """).query((row, _) -> row.getObject("key", UUID.class)).single();
        grants.giveReason(
                AMARA, RecordPermissions.OPEN, lists.requested(key), new Reason(ReasonKind.CONTACT, "rang us today"));
        return key;
    }

    private long entries() {
        return db.sql("select count(*) from access.audit").query(Long.class).single();
    }
}
