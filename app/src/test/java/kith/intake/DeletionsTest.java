package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a partner deletes is withdrawn, and older extracts are merged by when they were made.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DeletionsTest {

    private static final String DELETED = """
            {"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"Condition/c1"}}]}
            """;
    private static final Instant MADE = Instant.parse("2026-11-10T02:00:00Z");

    @Autowired
    private Intake intake;

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
    void i49_what_a_bulk_file_says_was_deleted_is_withdrawn_and_again_is_the_same() {
        partner.take(ADAEZE + HYPERTENSION);

        assertThat(partner.take(DELETED)).isEqualTo(Tally.changed(1));
        assertThat(partner.facts()).isEmpty();
        assertThat(partner.registers()).isEmpty();
        assertThat(partner.take(DELETED)).isEqualTo(Tally.unchanged(1));
    }

    @Test
    void what_is_deleted_in_the_extract_that_brings_it_is_withdrawn() {
        assertThat(partner.take(DELETED + ADAEZE + HYPERTENSION).rejected()).isZero();
        assertThat(partner.facts()).isEmpty();
    }

    @Test
    void a_deletion_of_what_the_partner_never_sent_is_told() {
        partner.take(ADAEZE + HYPERTENSION);

        assertThat(partner.take(DELETED.replace("c1", "c7"))).isEqualTo(Tally.rejected(1));
        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
    }

    @Test
    void another_partners_item_of_the_same_id_stays() {
        partner.take(ADAEZE + HYPERTENSION);
        var other = new SendingPartner(intake, db, folder);
        other.take(ADAEZE + HYPERTENSION);

        other.take(DELETED);

        assertThat(partner.facts()).containsExactly("c1 2001-02-03");
        assertThat(other.facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, ''", "2, 3, 'c1 2002-02-03'"})
    void in_a_history_the_newest_version_counts_and_a_deletion_withdraws(int deleted, int newest, String left)
            throws IOException {
        String deletion = """
                {"request":{"method":"DELETE","url":"Condition/c1"},"response":{"status":"204","etag":"W/\\"%d\\""}}""".formatted(deleted);
        String history = """
                {"resourceType":"Bundle","type":"history","entry":[%s,%s,%s,{"resource":%s}]}""".formatted(deletion, version(newest, "2002"), version(1, "2001"), ADAEZE.strip());

        Report report = bundle(history);

        assertThat(report.tally().rejected()).isZero();
        assertThat(partner.facts()).isEqualTo(left.isEmpty() ? List.of() : List.of(left));
    }

    @Test
    void an_older_version_does_not_bring_back_what_was_deleted() throws IOException {
        bundle("""
                {"resourceType":"Bundle","type":"history","entry":[%s,%s,{"resource":%s}]}""".formatted("""
                {"request":{"method":"DELETE","url":"Condition/c1"},"response":{"status":"204","etag":"W/\\"3\\""}}""", version(2, "2002"), ADAEZE.strip()));

        partner.take(HYPERTENSION.replace("\"id\":\"c1\"", "\"id\":\"c1\",\"meta\":{\"versionId\":\"1\"}"));

        assertThat(partner.facts()).isEmpty();
    }

    @Test
    void older_changes_add_what_is_new_and_replace_nothing_that_a_later_extract_said() {
        take(ADAEZE + HYPERTENSION.replace("2001", "2002"), MADE);

        Report older = take(HYPERTENSION + HYPERTENSION.replace("c1", "c2"), MADE.minusSeconds(86_400));

        assertThat(older.tally())
                .isEqualTo(Tally.unchanged(1).plus(Tally.stored(1)).plus(Tally.setAside(1)));
        assertThat(partner.facts()).containsExactly("c1 2002-02-03", "c2 2001-02-03");
    }

    @Test
    void later_changes_replace() {
        take(ADAEZE + HYPERTENSION, MADE);
        take(HYPERTENSION.replace("2001", "2002"), MADE.plusSeconds(86_400));

        assertThat(partner.facts()).containsExactly("c1 2002-02-03");
    }

    private static String version(int number, String year) {
        return "{\"request\":{\"method\":\"PUT\",\"url\":\"Condition/c1\"},\"resource\":%s}"
                .formatted(HYPERTENSION
                        .strip()
                        .replace("\"id\":\"c1\"", "\"id\":\"c1\",\"meta\":{\"versionId\":\"%d\"}".formatted(number))
                        .replace("2001", year));
    }

    private Report bundle(String bundle) throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), bundle);
        return intake.take(
                OPERATOR, Feeds.at(file, partner.code(), null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);
    }

    private Report take(String ndjson, Instant extracted) {
        Feed feed = partner.feed(ndjson, Feed.Extract.CHANGES);
        return intake.take(
                OPERATOR,
                new Feed(feed.partner(), feed.name(), feed.kind(), feed.extract(), extracted, null, feed.files()),
                Intake.Mode.KEEP,
                Progress.SILENT);
    }
}
