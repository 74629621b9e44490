package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.kernel.London;
import kith.population.derivation.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A condition of which the partner says no day counts from the day of the extract that brought it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class UndatedConditionsTest {

    private static final String UNDATED =
            HYPERTENSION.replace("\"onsetDateTime\":\"2001-02-03\"", "\"onsetString\":\"as a child\"");
    private static final Instant MADE = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private Intake intake;

    @Autowired
    private ImportCorrections corrections;

    @Autowired
    private Population population;

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
    void i38_it_counts_from_the_day_the_extract_was_made() {
        take(ADAEZE + UNDATED, MADE);

        assertThat(partner.registers()).containsExactly("HTN 2026-03-04");
        assertThat(reasons()).containsExactly("true");
    }

    @Test
    void it_counts_from_the_day_of_the_import_where_the_extract_has_no_day_or_one_to_come() {
        partner.take(ADAEZE + UNDATED);

        LocalDate today = London.dayOf(Instant.now());
        assertThat(partner.registers()).containsExactly("HTN " + today);

        take(ADAEZE + UNDATED.replace("c1", "c2"), Instant.now().plusSeconds(100_000_000));
        assertThat(partner.registers()).containsExactly("HTN " + today);
    }

    @Test
    void the_day_stays_when_it_comes_again_when_a_later_import_is_undone_and_when_everything_is_computed_again() {
        take(ADAEZE + UNDATED, MADE);
        Report later = take(
                ADAEZE + UNDATED + HYPERTENSION.replace("c1", "c9").replace("2001", "2027"),
                MADE.plusSeconds(10_000_000));
        corrections.undo(OPERATOR, later.run());
        population.recompute(_ -> {});

        assertThat(partner.registers()).containsExactly("HTN 2026-03-04");
    }

    @Test
    void a_day_that_is_written_and_not_understood_is_not_taken_as_none() {
        take(ADAEZE + HYPERTENSION.replace("2001-02-03", "3rd of May"), MADE);

        assertThat(partner.registers()).isEmpty();
    }

    private Report take(String ndjson, Instant extracted) {
        Feed feed = partner.feed(ndjson, Feed.Extract.CHANGES);
        return intake.take(
                OPERATOR,
                new Feed(feed.partner(), feed.name(), feed.kind(), feed.extract(), extracted, null, feed.files()),
                Intake.Mode.KEEP,
                Progress.SILENT);
    }

    private List<String> reasons() {
        return db.sql("""
                select (register.reasons::jsonb)[0] ->> 'undated' as undated
                  from population.register
                  join people.link on link.person = register.person
                 where link.record = any(:records)
                """)
                .param(
                        "records",
                        partner.records().stream().map(record -> record.value()).toArray(Long[]::new))
                .query((row, _) -> row.getString("undated"))
                .list();
    }
}
