package kith.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.DecisionId;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.MatchDecision;
import kith.people.linkage.RecordPair;
import kith.people.records.RecordPermissions;
import kith.record.Contributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class IntakeTest {

    private static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    private static final AtomicInteger PARTNERS = new AtomicInteger();

    private static final String ADAEZE = """
            {"resourceType":"Patient","id":"p1","birthDate":"1950-01-01","name":[{"family":"Okoro","given":["Adaeze"]}]}
            """;
    private static final String HYPERTENSION = """
            {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}]},"onsetDateTime":"2001-02-03"}
            """;
    private static final String HYPERTENSION_SINCE_2002 = HYPERTENSION.replace("2001", "2002");
    private static final String CRIMINAL_RECORD =
            HYPERTENSION.replace("38341003", "266948004").replace("c1", "c9");

    @Autowired
    private Intake intake;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ClericalDecisions rulings;

    @Autowired
    private Grants grants;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private final String partner = "partner-" + PARTNERS.incrementAndGet();

    @Test
    void the_same_file_twice_changes_nothing() {
        assertThat(take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.stored(2));
        List<String> facts = facts();

        assertThat(take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.unchanged(2));
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void a_changed_item_replaces_what_was_said_before_and_keeps_it() {
        take(ADAEZE + HYPERTENSION);

        assertThat(take(HYPERTENSION_SINCE_2002)).isEqualTo(Tally.changed(1));

        assertThat(facts()).containsExactly("c1 2002-02-03");
        assertThat(everyVersion()).containsExactlyInAnyOrder(ADAEZE, HYPERTENSION, HYPERTENSION_SINCE_2002);
    }

    @Test
    void what_comes_before_its_patient_is_held_and_counts_once_the_patient_comes() {
        assertThat(take(HYPERTENSION)).isEqualTo(Tally.held(1));
        assertThat(registers()).isEmpty();

        assertThat(take(ADAEZE)).isEqualTo(Tally.stored(1));
        assertThat(registers()).containsExactly("HTN 2001-02-03");
    }

    @Test
    void what_the_law_keeps_out_is_counted_and_nothing_of_it_is_kept() {
        assertThat(take(ADAEZE + CRIMINAL_RECORD)).isEqualTo(Tally.stored(1).plus(Tally.keptOut(1)));

        assertThat(everyVersion()).containsExactly(ADAEZE);
        assertThat(db.sql("select count(*) from intake.reject where kind = 'kept-out' and body is not null")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void a_dry_run_counts_and_keeps_nothing() {
        Report report = intake.take(
                OPERATOR, feed(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES), Intake.Mode.DRY, Progress.SILENT);

        assertThat(report.tally()).isEqualTo(Tally.stored(2));
        assertThat(kept(report)).isEqualTo(Tally.stored(2));
        assertThat(facts()).isEmpty();
        assertThat(take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.stored(2));
    }

    @Test
    void a_run_that_is_undone_gives_back_what_was_before() {
        take(ADAEZE + HYPERTENSION);
        List<String> facts = facts();
        List<String> registers = registers();
        Report second = report(HYPERTENSION_SINCE_2002, Feed.Extract.CHANGES);

        assertThat(intake.undo(OPERATOR, second.run())).isEqualTo(1);

        assertThat(facts()).isEqualTo(facts);
        assertThat(registers()).isEqualTo(registers);
        assertThat(take(HYPERTENSION_SINCE_2002)).isEqualTo(Tally.changed(1));
    }

    @Test
    void how_much_the_catalogue_covers_is_counted_along_as_conditions_come_change_and_go() {
        take(ADAEZE + HYPERTENSION);
        assertThat(coverage()).isEqualTo(coverageCountedAnew());

        take(HYPERTENSION.replace("38341003", "13645005"));
        assertThat(coverage()).isEqualTo(coverageCountedAnew());

        report(ADAEZE, Feed.Extract.FULL);
        assertThat(coverage()).isEqualTo(coverageCountedAnew());
    }

    private List<String> coverage() {
        return db.sql("select code, items from population.coverage where items <> 0 order by code")
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    private List<String> coverageCountedAnew() {
        return db.sql("""
                select coalesce(code, ''), count(*)
                  from record.current_fact
                 where kind = 0
                   and class = 0
                 group by 1
                 order by 1
                """)
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    @Test
    void several_feeds_are_taken_in_side_by_side_and_reported_in_order() throws IOException {
        List<Feed> feeds = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Path file = folder.resolve(name + ".ndjson");
            Files.writeString(file, ADAEZE + HYPERTENSION);
            feeds.addAll(Feeds.at(file, partner + name, null));
        }
        List<String> reported = new ArrayList<>();

        intake.takeAll(OPERATOR, feeds, Intake.Mode.KEEP, _ -> Progress.SILENT, (feed, report) -> {
            reported.add(feed.partner());
            assertThat(report.tally()).isEqualTo(Tally.stored(2));
        });

        assertThat(reported).isEqualTo(feeds.stream().map(Feed::partner).toList());
    }

    @Test
    void undoing_the_first_run_leaves_nothing_that_counts() {
        Report first = report(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES);

        intake.undo(OPERATOR, first.run());

        assertThat(facts()).isEmpty();
        assertThat(registers()).isEmpty();
        assertThatThrownBy(() -> intake.undo(OPERATOR, first.run()))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("cannot be undone: it is undone");
    }

    @Test
    void what_a_full_extract_no_longer_has_is_taken_back() {
        report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = report(ADAEZE, Feed.Extract.FULL);

        assertThat(second.tally()).isEqualTo(Tally.unchanged(1).plus(Tally.leftOut(1)));
        assertThat(facts()).isEmpty();
        assertThat(registers()).isEmpty();
    }

    @Test
    void somebody_whom_a_full_extract_no_longer_has_is_taken_back_whole() {
        String other = ADAEZE.replace("p1", "p2");
        report(ADAEZE + HYPERTENSION + other, Feed.Extract.FULL);

        report(other, Feed.Extract.FULL);

        assertThat(facts()).isEmpty();
        assertThat(registers()).isEmpty();
    }

    @Test
    void a_full_extract_with_a_bad_line_takes_nothing_back() {
        report(ADAEZE + HYPERTENSION, Feed.Extract.FULL);

        Report second = report(ADAEZE + "{\"resourceType\":\"Condition\",\n", Feed.Extract.FULL);

        assertThat(second.heldBackLeavingOut()).isTrue();
        assertThat(facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_run_that_stopped_half_way_is_carried_on_without_loss_or_doubling() {
        Feed feed = feed(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES);
        Progress killing = step -> {
            if (step.tally().stored() > 0) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> intake.take(OPERATOR, feed, Intake.Mode.KEEP, killing))
                .hasMessage("killed");

        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThat(report.carriedOn()).isTrue();
        assertThat(report.tally()).isEqualTo(Tally.stored(2));
        assertThat(facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_bad_value_is_set_aside_and_the_rest_of_the_item_is_stored() {
        String born = ADAEZE.replace("1950-01-01", "1950-02-31");

        Report report = report(born + HYPERTENSION, Feed.Extract.CHANGES);

        assertThat(report.tally()).isEqualTo(Tally.stored(2).plus(Tally.setAside(1)));
        assertThat(db.sql("select reason from intake.reject where run = :run")
                        .param("run", report.run().value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .singleElement()
                .asString()
                .contains("birthDate");
        assertThat(everyVersion()).contains(born);
    }

    @Test
    void who_does_not_answer_for_imports_begins_none_and_takes_none_back_and_each_asking_is_in_the_log() {
        Feed feed = feed(ADAEZE, Feed.Extract.CHANGES);
        Viewer coordinator =
                Viewer.of(new WorkerId(77), "Amara", Role.COORDINATOR, Set.of("walworth"), Purpose.DIRECT_CARE);
        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThatThrownBy(() -> intake.take(coordinator, feed, Intake.Mode.KEEP, Progress.SILENT))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("Administrators bring records in and take imports back.");
        assertThatThrownBy(() -> intake.take(coordinator, feed, Intake.Mode.DRY, Progress.SILENT))
                .isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> intake.undo(coordinator, report.run())).isInstanceOf(ImportRefused.class);
        intake.undo(OPERATOR, report.run());

        assertThat(db.sql("""
                        select outcome || ': ' || what || ' (' || clause || ')'
                          from access.audit
                         where worker = 77
                            or what like '%import ' || :run
                         order by id
                        """)
                        .param("run", report.run().value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(
                        "granted: import %d (records)".formatted(report.run().value()),
                        "denied: bringing records in (records)",
                        "denied: a dry run of an import (records)",
                        "denied: taking an import back (records)",
                        "granted: taking back import %d (records)"
                                .formatted(report.run().value()));
    }

    @Test
    void a_local_id_that_is_used_anew_for_somebody_else_does_not_give_them_anothers_history() {
        String hugh = ADAEZE.replace("1950-01-01", "1973-08-19")
                .replace("Okoro", "Price")
                .replace("Adaeze", "Hugh");
        String diabetes = HYPERTENSION.replace("38341003", "44054006").replace("c1", "c2");
        take(ADAEZE + HYPERTENSION);

        Report second = report(hugh + diabetes, Feed.Extract.CHANGES);

        assertThat(second.tally()).isEqualTo(Tally.stored(2));
        assertThat(records()).hasSize(2);
        assertThat(conditionsByPerson()).containsExactly("HTN", "DM");

        intake.undo(OPERATOR, second.run());

        assertThat(conditionsByPerson()).containsExactly("HTN");
        assertThat(take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.unchanged(2));
    }

    @Test
    void registers_follow_a_ruling_and_parting_gives_each_their_own_with_what_arrived_meanwhile() {
        String ada = ADAEZE.replace("p1", "p2").replace("Okoro", "Smith");
        String diabetes =
                HYPERTENSION.replace("38341003", "44054006").replace("c1", "c2").replace("p1", "p2");
        String asthma = diabetes.replace("44054006", "195967001").replace("c2", "c3");
        take(ADAEZE + HYPERTENSION + ada + diabetes);
        assertThat(conditionsByPerson()).containsExactly("HTN", "DM");
        TaskGrant<ReviewMatches> amara = grants.decide(
                        Viewer.of(
                                new WorkerId(78), "Amara", Role.COORDINATOR, Set.of("walworth"), Purpose.DIRECT_CARE),
                        LinkagePermissions.REVIEW)
                .orRefuse();

        DecisionId same = rulings.decide(amara, new RecordPair(records().getFirst(), records().getLast()), MatchDecision.SAME_PERSON, "Her name before she married");
        assertThat(conditionsByPerson()).containsExactly("DM HTN");

        take(asthma);
        assertThat(conditionsByPerson()).containsExactly("AST DM HTN");

        rulings.takeBack(amara, same, "It was another woman");
        assertThat(conditionsByPerson()).containsExactly("HTN", "AST DM");
    }

    private List<String> conditionsByPerson() {
        return db.sql("""
                select string_agg(distinct register.condition, ' ' order by register.condition) as conditions
                  from population.register
                  join people.link on link.person = register.person
                 where link.record = any(:records)
                 group by register.person
                 order by register.person
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString("conditions"))
                .list();
    }

    @Test
    void a_file_of_nothing_but_bad_lines_is_told_with_how_many_there_were() {
        Report report = report("{\"resourceType\":\n[]\n", Feed.Extract.CHANGES);

        assertThat(kept(report)).isEqualTo(report.tally()).isEqualTo(Tally.rejected(2));
    }

    private Tally kept(Report report) {
        return intake.find(report.run()).orElseThrow().tally();
    }

    private Tally take(String ndjson) {
        return report(ndjson, Feed.Extract.CHANGES).tally();
    }

    private Report report(String ndjson, Feed.Extract extract) {
        return intake.take(OPERATOR, feed(ndjson, extract), Intake.Mode.KEEP, Progress.SILENT);
    }

    private Feed feed(String ndjson, Feed.Extract extract) {
        try {
            Path file = folder.resolve("Bulk.ndjson");
            Files.writeString(file, ndjson);
            Feed feed = Feeds.at(file, partner, null).getFirst();
            return new Feed(feed.partner(), feed.name(), feed.kind(), extract, null, null, feed.files());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<RecordId> records() {
        return db.sql("""
                select partner_record.id
                  from people.partner_record
                  join partners.partner on partner.id = partner_record.partner
                 where partner.code = :partner
                """)
                .param("partner", partner)
                .query((row, _) -> new RecordId(row.getLong(1)))
                .list();
    }

    private List<String> facts() {
        return db.sql("""
                select source || ' ' || happened
                  from record.current_fact
                 where record = any(:records)
                 order by source
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> registers() {
        return db.sql("""
                select register.condition || ' ' || register.since
                  from population.register
                  join people.link on link.person = register.person
                 where link.record = any(:records)
                 order by register.condition
                """)
                .param("records", records().stream().map(RecordId::value).toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> everyVersion() {
        PersonGrant granted = TestGrants.person(RecordPermissions.OPEN, OPERATOR, new PersonId(1));
        return transaction.execute(_ -> contributions.versions(granted, records()).stream()
                .map(version -> new String(version.item().bytes().copy(), UTF_8) + "\n")
                .toList());
    }
}
