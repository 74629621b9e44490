package kith.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.HYPERTENSION_SINCE_2002;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.terms.NeighbourhoodKey;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Partner;
import kith.people.records.RecordPermissions;
import kith.record.Contributions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class IntakeTest {

    private static final String CRIMINAL_RECORD =
            HYPERTENSION.replace("38341003", "266948004").replace("c1", "c9");

    @Autowired
    private Intake intake;

    @Autowired
    private ImportCorrections corrections;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Contributions contributions;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private SendingPartner partner;

    @BeforeEach
    void newPartner() {
        partner = new SendingPartner(intake, db, folder);
    }

    @Test
    void importing_the_same_file_again_changes_nothing() {
        assertThat(partner.take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.stored(2));
        List<String> facts = partner.facts();

        assertThat(partner.take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.unchanged(2));
        assertThat(partner.facts()).isEqualTo(facts);
    }

    @Test
    void a_changed_item_replaces_the_old_version_and_both_are_kept() {
        partner.take(ADAEZE + HYPERTENSION);

        assertThat(partner.take(HYPERTENSION_SINCE_2002)).isEqualTo(Tally.changed(1));

        assertThat(partner.facts()).containsExactly("c1 2002-02-03");
        assertThat(everyVersion()).containsExactlyInAnyOrder(ADAEZE, HYPERTENSION, HYPERTENSION_SINCE_2002);
    }

    @Test
    void items_that_come_before_their_patient_are_held_and_count_once_the_patient_comes() {
        assertThat(partner.take(HYPERTENSION)).isEqualTo(Tally.held(1));
        assertThat(partner.registers()).isEmpty();

        assertThat(partner.take(ADAEZE)).isEqualTo(Tally.stored(1));
        assertThat(partner.registers()).containsExactly("HTN 2001-02-03");
    }

    @Test
    void items_that_the_law_keeps_out_are_counted_and_not_stored() {
        assertThat(partner.take(ADAEZE + CRIMINAL_RECORD))
                .isEqualTo(Tally.stored(1).plus(Tally.keptOut(1)));

        assertThat(everyVersion()).containsExactly(ADAEZE);
        assertThat(db.sql("select count(*) from intake.reject where kind = 'kept-out' and hash is not null")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void a_dry_run_counts_and_stores_nothing() {
        Report report = intake.take(
                OPERATOR, partner.feed(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES), Intake.Mode.DRY, Progress.SILENT);

        assertThat(report.tally()).isEqualTo(Tally.stored(2));
        assertThat(kept(report)).isEqualTo(Tally.stored(2));
        assertThat(partner.facts()).isEmpty();
        assertThat(partner.take(ADAEZE + HYPERTENSION)).isEqualTo(Tally.stored(2));
    }

    @Test
    void the_coverage_of_the_catalogue_is_updated_when_conditions_are_added_changed_and_removed() {
        partner.take(ADAEZE + HYPERTENSION);
        assertThat(coverage()).isEqualTo(coverageCountedAnew());

        partner.take(HYPERTENSION.replace("38341003", "13645005"));
        assertThat(coverage()).isEqualTo(coverageCountedAnew());

        partner.confirmed(ADAEZE);
        assertThat(coverage()).isEqualTo(coverageCountedAnew());
    }

    @Test
    void several_feeds_are_imported_side_by_side_and_reported_in_order() throws IOException {
        List<Feed> feeds = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Path file = folder.resolve(name + ".ndjson");
            Files.writeString(file, ADAEZE + HYPERTENSION);
            feeds.addAll(Feeds.at(file, partner.code() + name, null));
        }
        List<String> reported = new ArrayList<>();

        intake.takeAll(OPERATOR, feeds, Intake.Mode.KEEP, _ -> Progress.SILENT, (feed, report) -> {
            reported.add(feed.partner());
            assertThat(report.tally()).isEqualTo(Tally.stored(2));
        });

        assertThat(reported).isEqualTo(feeds.stream().map(Feed::partner).toList());
    }

    @Test
    void a_feed_that_is_refused_does_not_keep_the_others_from_being_imported() throws IOException {
        Path file = folder.resolve("after.ndjson");
        Files.writeString(file, ADAEZE + HYPERTENSION);
        List<Feed> feeds = new ArrayList<>(Feeds.at(file, Partner.BY_HAND, null));
        feeds.addAll(Feeds.at(file, partner.code() + "after", null));
        List<String> reported = new ArrayList<>();

        assertThatThrownBy(() -> intake.takeAll(
                        OPERATOR,
                        feeds,
                        Intake.Mode.KEEP,
                        _ -> Progress.SILENT,
                        (feed, _) -> reported.add(feed.partner())))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("is for what workers type");

        assertThat(reported).containsExactly(partner.code() + "after");
    }

    @Test
    void an_interrupted_import_resumes_without_loss_or_duplicates() {
        Feed feed = partner.feed(ADAEZE + HYPERTENSION, Feed.Extract.CHANGES);
        Progress killing = step -> {
            if (step.tally().stored() > 0) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> intake.take(OPERATOR, feed, Intake.Mode.KEEP, killing))
                .isInstanceOf(ImportStopped.class)
                .hasRootCauseMessage("killed");

        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThat(report.carriedOn()).isTrue();
        assertThat(report.tally()).isEqualTo(Tally.stored(2));
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void a_bad_value_is_set_aside_and_the_rest_of_the_item_is_stored() {
        String born = ADAEZE.replace("1950-01-01", "1950-02-31");

        Report report = partner.report(born + HYPERTENSION, Feed.Extract.CHANGES);

        assertThat(report.tally())
                .isEqualTo(Tally.stored(2).plus(Tally.setAside(1)).plus(Tally.notUnderstood(1)));
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
    void a_coordinator_can_neither_import_nor_undo_and_every_attempt_is_logged() {
        Feed feed = partner.feed(ADAEZE, Feed.Extract.CHANGES);
        Viewer coordinator = Viewer.of(
                new WorkerId(77),
                "Amara",
                Role.COORDINATOR,
                Set.of(new NeighbourhoodKey("walworth")),
                Purpose.DIRECT_CARE);
        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

        assertThatThrownBy(() -> intake.take(coordinator, feed, Intake.Mode.KEEP, Progress.SILENT))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("Administrators and operators import records.");
        assertThatThrownBy(() -> intake.take(coordinator, feed, Intake.Mode.DRY, Progress.SILENT))
                .isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> corrections.undo(coordinator, report.run())).isInstanceOf(ImportRefused.class);
        corrections.undo(OPERATOR, report.run());

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
                        "granted: import %d (intake.import: role)"
                                .formatted(report.run().value()),
                        "denied: bringing records in (intake.import: role)",
                        "denied: a dry run of an import (intake.dry-run: role)",
                        "denied: taking an import back (intake.undo: role)",
                        "granted: taking back import %d (intake.undo: role)"
                                .formatted(report.run().value()));
    }

    @Test
    void a_file_with_only_bad_lines_reports_how_many_there_were() {
        Report report = partner.report("{\"resourceType\":\n[]\n", Feed.Extract.CHANGES);

        assertThat(kept(report)).isEqualTo(report.tally()).isEqualTo(Tally.rejected(2));
    }

    private List<String> coverage() {
        return db.sql("select code, items from population.coverage where items <> 0 order by code")
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    private List<String> coverageCountedAnew() {
        return db.sql("""
                select case when system = 0 then coalesce(code, '') else '' end, count(*)
                  from record.current_fact
                 where kind = 0
                   and class = 0
                 group by 1
                 order by 1
                """)
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    private Tally kept(Report report) {
        return intake.find(report.run()).orElseThrow().tally();
    }

    private List<String> everyVersion() {
        PersonGrant granted = TestGrants.person(RecordPermissions.OPEN, OPERATOR, new PersonId(1));
        return transaction.execute(_ -> contributions.versions(granted, partner.records()).stream()
                .map(version -> new String(version.item().bytes().copy(), UTF_8) + "\n")
                .toList());
    }
}
