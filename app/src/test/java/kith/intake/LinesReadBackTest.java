package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.rejects.LineShown;
import kith.intake.rejects.LinesReadBack;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.spool.SpooledFiles;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.ui.Refused;
import kith.ui.reasons.ReasonKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rejected line, read back from the partner's own file.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LinesReadBackTest {

    private static final AtomicLong WORKERS = new AtomicLong(81_000);
    private static final Reason WHY = new Reason(ReasonKind.RECORDS, "The partner asks what is wrong");
    private static final String BROKEN = "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"canary-4Kq\"},,";
    private static final String BAD_DAY = HYPERTENSION.replace("2001-02-03", "2001-02-31");

    private final Viewer ruth =
            Viewer.of(new WorkerId(WORKERS.incrementAndGet()), "ruth", Role.GOVERNANCE, Set.of(), Purpose.AUDIT);
    private final Viewer tom = Viewer.of(
            new WorkerId(WORKERS.incrementAndGet()), "tom", Role.ADMINISTRATOR, Set.of(), Purpose.ADMINISTRATION);

    @Autowired
    private Intake intake;

    @Autowired
    private LinesReadBack lines;

    @Autowired
    private SpooledFiles spooled;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private SendingPartner partner;

    @BeforeEach
    void newPartner() {
        partner = new SendingPartner(intake, db, folder);
    }

    @Test
    void a_line_that_cannot_be_read_is_shown_to_the_governance_lead_alone_and_kept_nowhere() {
        RunId run = partner.report(ADAEZE + BROKEN + "\n", Feed.Extract.CHANGES).run();

        assertThat(lines.read(ruth, run, 1, WHY)).isEqualTo(new LineShown.Line(BROKEN));
        assertThat(no(tom, run)).startsWith("Information governance leads read a rejected line that");
        assertThatThrownBy(() -> lines.read(OPERATOR, run, 1, WHY)).isInstanceOf(Refused.class);

        assertThat(shown(ruth))
                .containsExactly("reject 1 of import " + run.value()
                        + " in the partner's file, about no record that Kith knows");
        assertThat(shown(tom)).isEmpty();
        assertThat(refused(tom)).containsExactly("a rejected line that may be restricted");
        assertThat(everythingLogged()).noneMatch(text -> text.contains("canary-4Kq"));
    }

    @Test
    void a_line_with_the_label_normal_is_shown_to_an_administrator_and_the_log_names_the_record() {
        RunId run = partner.report(ADAEZE + BAD_DAY, Feed.Extract.CHANGES).run();

        assertThat(lines.read(tom, run, 1, WHY)).isEqualTo(new LineShown.Line(BAD_DAY.strip()));

        assertThat(shown(tom))
                .containsExactly("reject 1 of import %d in the partner's file, about %s"
                        .formatted(run.value(), partner.records().getFirst()));
    }

    @Test
    void a_line_that_is_restricted_or_says_who_somebody_is_or_is_about_a_protected_person_is_withheld() {
        String restricted = BAD_DAY.replace("38341003", "86406008");
        String person = ADAEZE.replace("1950-01-01", "1950-02-31");
        String flagged = ADAEZE.replace("\"Patient\",", "\"Patient\",\"meta\":{\"security\":[{\"code\":\"R\"}]},");

        for (String sent : List.of(ADAEZE + restricted, person, flagged + BAD_DAY)) {
            var other = new SendingPartner(intake, db, folder);
            RunId run = other.report(sent, Feed.Extract.CHANGES).run();

            assertThat(no(tom, run)).as(sent).startsWith("Information governance leads");
            assertThat(lines.read(ruth, run, 1, WHY)).as(sent).isInstanceOf(LineShown.Line.class);
        }
    }

    @Test
    void a_line_is_not_read_where_the_file_has_changed_or_is_gone() throws IOException {
        RunId run = partner.report(ADAEZE + BROKEN + "\n", Feed.Extract.CHANGES).run();
        assertThat(lines.hasFiles(run)).isTrue();

        Files.writeString(folder.resolve("Bulk.ndjson"), ADAEZE + BROKEN + " \n");
        assertThat(no(ruth, run)).startsWith("The file has changed since");

        Files.delete(folder.resolve("Bulk.ndjson"));
        assertThat(no(ruth, run)).startsWith("The file is gone");
        assertThat(lines.hasFiles(run)).isFalse();
    }

    @Test
    void a_line_of_an_uploaded_file_is_gone_with_it_and_where_it_lay_is_not_kept() {
        Path file = spooled.put(
                "Bulk.ndjson", new ByteArrayInputStream((ADAEZE + BROKEN + "\n").getBytes(StandardCharsets.UTF_8)));
        Feed feed = Feeds.at(file, partner.code(), null, spooled).getFirst();
        Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);
        spooled.delete(file);

        assertThat(lines.hasFiles(report.run())).isFalse();
        assertThat(no(ruth, report.run())).startsWith("The file is gone");
        assertThat(db.sql("select count(*) from intake.run_file where run = :run")
                        .param("run", report.run().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_line_that_the_law_keeps_out_leaves_nothing_by_which_it_could_be_found() {
        String keptOut = HYPERTENSION.replace("38341003", "266948004");
        RunId run = partner.report(ADAEZE + keptOut, Feed.Extract.CHANGES).run();

        assertThat(no(ruth, run)).startsWith("This is not about one line, or the law forbids");
    }

    private String no(Viewer viewer, RunId run) {
        return switch (lines.read(viewer, run, 1, WHY)) {
            case LineShown.No(var sentence) -> sentence;
            case LineShown.Line(var text) -> throw new AssertionError("Shown: " + text);
        };
    }

    private List<String> shown(Viewer viewer) {
        return logged("granted", viewer);
    }

    private List<String> refused(Viewer viewer) {
        return logged("denied", viewer);
    }

    private List<String> logged(String outcome, Viewer viewer) {
        return db.sql("""
                select what
                  from access.audit
                 where worker = :worker
                   and outcome = :outcome
                 order by id
                """)
                .param("worker", viewer.worker().value())
                .param("outcome", outcome)
                .query((row, _) -> row.getString("what"))
                .list();
    }

    private List<String> everythingLogged() {
        return db.sql("select audit::text as entry from access.audit")
                .query((row, _) -> row.getString("entry"))
                .list();
    }
}
