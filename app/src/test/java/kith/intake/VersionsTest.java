package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Several versions of one item: in one file, across files and across imports.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class VersionsTest {

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

    @ParameterizedTest
    @CsvSource({
        "'\"versionId\":\"1\"', '\"versionId\":\"2\"'",
        "'\"versionId\":\"9\"', '\"versionId\":\"10\"'",
        "'\"lastUpdated\":\"2026-01-01T00:00:00Z\"', '\"lastUpdated\":\"2026-01-01T00:00:01Z\"'",
        "'\"versionId\":\"b\",\"lastUpdated\":\"2026-01-01T00:00:00+01:00\"', '\"versionId\":\"a\",\"lastUpdated\":\"2026-01-01T00:00:00Z\"'"
    })
    void i48_the_newest_version_counts_whatever_the_order(String older, String newer) {
        String first = version(older, "2001");
        String second = version(newer, "2002");

        partner.take(ADAEZE + second + first);
        assertThat(partner.facts()).containsExactly("c1 2002-02-03");

        assertThat(partner.take(first).unchanged()).isEqualTo(1);
        assertThat(partner.facts()).containsExactly("c1 2002-02-03");
    }

    @Test
    void an_older_version_that_comes_later_is_told() {
        partner.take(ADAEZE + version("\"versionId\":\"2\"", "2002"));

        assertThat(partner.take(version("\"versionId\":\"1\"", "2001")))
                .isEqualTo(Tally.unchanged(1).plus(Tally.setAside(1)));
    }

    @Test
    void a_newer_version_replaces_an_older_one() {
        partner.take(ADAEZE + version("\"versionId\":\"1\"", "2001"));

        assertThat(partner.take(version("\"versionId\":\"2\"", "2002"))).isEqualTo(Tally.changed(1));
        assertThat(partner.facts()).containsExactly("c1 2002-02-03");
    }

    @Test
    void items_of_one_id_that_differ_without_a_version_are_all_rejected() {
        assertThat(partner.take(ADAEZE + version("\"profile\":[]", "2001") + version("\"profile\":[]", "2002")))
                .isEqualTo(Tally.stored(1).plus(Tally.rejected(2)));
        assertThat(partner.facts()).isEmpty();
    }

    @Test
    void many_items_of_one_id_whose_versions_cannot_be_compared_are_rejected_and_stop_nothing() {
        StringBuilder many = new StringBuilder(ADAEZE);
        for (int i = 0; i < 64; i++) {
            String number = "\"versionId\":\"%d\"".formatted(64 - i);
            String time = "\"lastUpdated\":\"2026-01-01T00:00:%02dZ\"".formatted((i * 37) % 60);
            many.append(
                    version(i % 3 == 0 ? number : i % 3 == 1 ? time : number + "," + time, "20%02d".formatted(i % 20)));
        }

        assertThat(partner.take(many.toString())).isEqualTo(Tally.stored(1).plus(Tally.rejected(64)));
    }

    @Test
    void the_same_item_twice_is_stored_once() {
        assertThat(partner.take(ADAEZE + HYPERTENSION + HYPERTENSION))
                .isEqualTo(Tally.stored(2).plus(Tally.unchanged(1)));
    }

    @Test
    void i54_a_local_id_of_several_people_rejects_them_all_and_their_facts() throws IOException {
        Report report = csv("""
                local_id,given_name,family_name,birth_date
                1.00E+11,Ursula,Kingsley,1950-07-15
                1.00E+11,Clara,Lovatt,1951-08-16
                7,Jonas,Mbeki,1952-09-17
                """, """
                id,local_id,kind,code,system,start,status
                f0,1.00E+11,condition,38341003,snomed,2010-05-06,active
                f1,7,condition,38341003,snomed,2011-05-06,active
                """);

        assertThat(report.tally()).isEqualTo(Tally.stored(2).plus(Tally.rejected(3)));
        assertThat(partner.facts()).containsExactly("f1 2011-05-06");
    }

    @Test
    void i56_an_id_of_several_facts_rejects_them_all() throws IOException {
        Report report = csv("""
                local_id,given_name,family_name,birth_date
                7,Jonas,Mbeki,1952-09-17
                """, """
                id,local_id,kind,code,system,start,status
                0,7,condition,38341003,snomed,2010-05-06,active
                0,7,condition,44054006,snomed,2010-05-06,active
                """);

        assertThat(report.tally()).isEqualTo(Tally.stored(1).plus(Tally.rejected(2)));
    }

    private Report csv(String people, String facts) throws IOException {
        Path sent = Files.createDirectory(folder.resolve("sent"));
        Files.writeString(sent.resolve("people.csv"), people);
        Files.writeString(sent.resolve("facts.csv"), facts);
        Feed feed = Feeds.at(sent, partner.code(), null).getFirst();
        assertThat(feed.files()).isEqualTo(List.of(sent.resolve("people.csv"), sent.resolve("facts.csv")));
        return intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);
    }

    private static String version(String meta, String year) {
        return HYPERTENSION
                .replace("\"id\":\"c1\"", "\"id\":\"c1\",\"meta\":{" + meta + "}")
                .replace("2001", year);
    }
}
