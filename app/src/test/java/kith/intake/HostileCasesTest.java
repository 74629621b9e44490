package kith.intake;

import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Feeds with values that once stopped an import or were stored wrongly, by their numbers, each imported whole. The
/// folder of cases lies beside that of the public data.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HostileCasesTest {

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    /// @param told how many lines are named with a reason, at least
    @ParameterizedTest
    @CsvSource({"I01, 1", "I03, 1", "I06, 1", "I08, 0", "I43, 0", "I47, 0", "I62, 1", "I64, 0"})
    void an_import_ends_and_every_item_is_counted_and_what_is_not_taken_is_told(String number, int told) {
        Report report = take(number);

        assertThat(report.tally().read()).isPositive();
        assertThat(reasons(report)).hasSizeGreaterThanOrEqualTo(told);
        assertThat(report.tally().rejected() + report.tally().setAside() > 0)
                .isEqualTo(!reasons(report).isEmpty());
    }

    @Test
    void i11_a_gzip_that_is_damaged_in_the_middle_is_told() {
        Report report = take("I11");

        assertThat(report.tally().rejected()).isPositive();
        assertThat(reasons(report)).anyMatch(reason -> reason.contains("gzip"));
    }

    @Test
    void i43_an_nhs_number_is_read_whatever_stands_around_its_digits_or_told_with_what_is_wrong() {
        Report report = take("I43");

        assertThat(numbers(report) + report.tally().setAside()).isEqualTo(7);
        assertThat(reasons(report)).noneMatch(reason -> reason.contains("check digit"));
        assertThat(numbers(report)).isEqualTo(7);
    }

    @Test
    void i47_people_whose_ids_differ_in_half_a_character_do_not_overwrite_each_other() {
        Report report = take("I47");

        assertThat(report.tally().changed()).isZero();
    }

    @Test
    void i60_what_the_law_keeps_out_is_kept_out_under_every_system() {
        Report report = take("I60");

        assertThat(report.tally().keptOut()).isGreaterThanOrEqualTo(5);
        assertThat(stored(report)).noneMatch("266948004"::equals);
    }

    @Test
    void i62_no_code_is_stored_of_which_a_spreadsheet_lost_the_digits() {
        assertThat(stored(take("I62"))).isNotEmpty().noneMatch(code -> code.contains("E"));
    }

    @Test
    void i64_a_long_cell_is_stored_or_told_once_by_its_length() {
        Report report = take("I64");

        assertThat(report.tally().rejected()).isLessThanOrEqualTo(1);
        assertThat(reasons(report)).noneMatch(reason -> reason.contains("never closed"));
    }

    private Report take(String number) {
        Path data = Path.of(Optional.ofNullable(System.getenv("KITH_TEST_DATA"))
                .orElse(System.getProperty("kith.test.data", "../shared/data")));
        Path cases = data.resolveSibling("cases").resolve("import").resolve(number);
        Assumptions.assumeTrue(Files.isDirectory(cases), () -> "Skipped: there is no " + cases + ".");
        Feed feed = Feeds.at(cases).getFirst();
        String code = new SendingPartner(intake, db, folder).code();
        return intake.take(
                OPERATOR,
                new Feed(
                        code,
                        feed.name(),
                        feed.kind(),
                        feed.extract(),
                        feed.extracted(),
                        feed.every(),
                        feed.files(),
                        feed.unread()),
                Intake.Mode.KEEP,
                Progress.SILENT);
    }

    private List<String> reasons(Report report) {
        return db.sql("""
                select reason
                  from intake.reject
                 where run = :run
                   and kind <> 'kept-out'
                """)
                .param("run", report.run().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long numbers(Report report) {
        return db.sql("""
                select count(*)
                  from people.detail
                  join people.partner_record on partner_record.id = detail.record
                  join intake.run on run.partner = partner_record.partner
                 where run.id = :run
                   and detail.nhs_number is not null
                """).param("run", report.run().value()).query(Long.class).single();
    }

    private List<String> stored(Report report) {
        return db.sql("""
                select coalesce(code, '')
                  from record.current_fact
                 where run = :run
                """)
                .param("run", report.run().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
