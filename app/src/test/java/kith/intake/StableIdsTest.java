package kith.intake;

import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A partner's ids from one extract to the next: they must stay with the same people.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StableIdsTest {

    private static final int PEOPLE = 40;

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
    @EnumSource
    void an_extract_in_which_rows_are_numbered_anew_is_refused_and_changes_nothing(Feed.Extract extract) {
        partner.report(people(StableIdsTest::person), extract);
        List<String> before = known();

        String oneRowFewer = people(row -> patient(row, number(row + 1), "Family" + letters(row + 1), 1930 + row));

        assertThatThrownBy(() -> partner.report(oneRowFewer, extract))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith(
                        "The ids of %s look like row numbers: 40 of the 40 people".formatted(partner.code()))
                .hasMessageContaining("Kith stored nothing of this extract.")
                .hasMessageNotContaining("Family");
        assertThat(known()).isEqualTo(before);
        assertThat(intake.latest(1).getFirst()).isInstanceOfSatisfying(ImportRun.Interrupted.class, run -> {
            assertThat(run.trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("row numbers"));
        });
        assertThat(partner.report(people(StableIdsTest::person), extract).tally())
                .isEqualTo(Tally.unchanged(PEOPLE));
    }

    @Test
    void the_same_holds_without_nhs_numbers_where_the_family_name_and_the_birth_date_differ() {
        partner.take(people(row -> patient(row, "", "Family" + letters(row), 1930 + row)));

        assertThatThrownBy(() -> partner.take(people(row -> patient(row, "", "Family" + letters(row + 1), 1931 + row))))
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void a_dry_run_refuses_it_as_well() {
        partner.take(people(StableIdsTest::person));
        Feed feed = partner.feed(people(row -> patient(row, number(row + 1), "X", 1900)), Feed.Extract.CHANGES);

        assertThatThrownBy(() -> intake.take(OPERATOR, feed, Intake.Mode.DRY, Progress.SILENT))
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void a_csv_whose_rows_are_numbered_anew_is_refused() throws IOException {
        csv(row -> "%d,%s,Given,Family%s,%d-03-04".formatted(row, number(row), letters(row), 1930 + row));

        assertThatThrownBy(() -> csv(row ->
                        "%d,%s,Given,Family%s,%d-03-04".formatted(row, number(row + 1), letters(row + 1), 1931 + row)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("40 of the 40 people");
    }

    @Test
    void one_id_that_stands_for_somebody_else_is_told_by_its_line_and_the_extract_is_stored() {
        partner.take(people(StableIdsTest::person));

        Report second = partner.report(
                people(row -> row == 7 ? patient(row, number(900), "Other", 1999) : person(row)), Feed.Extract.CHANGES);

        assertThat(second.tally().setAside()).isEqualTo(1);
        assertThat(reasons(second)).singleElement().asString().contains("7 Its id stood for somebody else");
        assertThat(known()).anyMatch(one -> one.startsWith("Other"));
    }

    @Test
    void nineteen_people_are_told_and_not_refused() {
        partner.take(people(StableIdsTest::person));

        Report second = partner.report(
                people(row -> row <= 19 ? patient(row, number(900 + row), "Other" + letters(row), 1999) : person(row)),
                Feed.Extract.CHANGES);

        assertThat(second.tally().setAside()).isEqualTo(19);
    }

    @Test
    void corrected_birth_dates_and_new_names_are_the_same_people() {
        partner.take(people(StableIdsTest::person));

        assertThat(partner.take(people(row -> patient(row, number(row), "Family" + letters(row), 1950 + row)))
                        .setAside())
                .isZero();
        assertThat(partner.take(people(row -> patient(row, number(row), "Married" + letters(row), 1950 + row)))
                        .setAside())
                .isZero();
    }

    private static String people(IntFunction<String> person) {
        return IntStream.rangeClosed(1, PEOPLE).mapToObj(person).collect(Collectors.joining());
    }

    private static String person(int row) {
        return patient(row, number(row), "Family" + letters(row), 1930 + row);
    }

    private static String patient(int id, String number, String family, int born) {
        String identifier = number.isEmpty()
                ? ""
                : "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"%s\"}],"
                        .formatted(number);
        return """
                {"resourceType":"Patient","id":"%d",%s"birthDate":"%d-03-04","name":[{"family":"%s","given":["Given"]}]}
                """.formatted(id, identifier, born, family);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /// A valid NHS number of the range that is for tests, one for each seed.
    private static String number(int seed) {
        for (int last = 0; ; last++) {
            String digits = "999%04d%02d".formatted(seed, last);
            int sum = 0;
            for (int at = 0; at < digits.length(); at++) {
                sum += (10 - at) * (digits.charAt(at) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    private void csv(IntFunction<String> row) throws IOException {
        String rows = IntStream.rangeClosed(1, PEOPLE).mapToObj(row).collect(Collectors.joining("\n"));
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "local_id,nhs_number,given_name,family_name,birth_date\n" + rows + "\n");
        Feed feed = Feeds.at(file, partner.code(), null).getFirst();
        intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);
    }

    private List<String> known() {
        return db.sql("""
                select family_name || ' ' || birth_date || ' ' || detail.record
                  from people.detail
                  join people.partner_record on partner_record.id = detail.record
                  join partners.partner on partner.id = partner_record.partner
                 where partner.code = :partner
                 order by 1
                """)
                .param("partner", partner.code())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> reasons(Report report) {
        return db.sql("""
                select line || ' ' || reason
                  from intake.reject
                 where run = :run
                """)
                .param("run", report.run().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
