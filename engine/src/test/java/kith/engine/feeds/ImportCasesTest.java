package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.Demographics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds that were once read wrongly, by their numbers. The folder of cases lies beside that of the public data.
class ImportCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"I19", "I20", "I21", "I22", "I25", "I27"})
    void a_condition_whose_subject_is_no_patient_id_is_about_nobody_else(String number) {
        assertThat(read(number).conditionsAbout).isNotEmpty().containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I29", "I32", "I35"})
    void a_condition_entered_in_error_is_read_as_that(String number) {
        assertThat(read(number).facts())
                .isNotEmpty()
                .extracting(Fact::verification)
                .containsOnly(VerificationStatus.ENTERED_IN_ERROR);
    }

    @Test
    void i36_words_about_an_end_are_not_read_as_no_end() {
        Read read = read("I36");

        assertThat(read.facts()).isEmpty();
        assertThat(read.problems()).isNotEmpty().allMatch(sentence -> sentence.contains("abatementString"));
    }

    @Test
    void i31_a_condition_of_stu3_is_dated_by_its_asserted_date() {
        assertThat(read("I31").facts()).isNotEmpty().allMatch(fact -> fact.recorded() != null);
    }

    @Test
    void i39_an_encounter_of_r5_is_an_admission_with_its_dates() {
        assertThat(read("I39").facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(Fact.Kind.ADMISSION);
            assertThat(fact.happened()).isEqualTo("2025-01-02");
            assertThat(fact.ended()).isEqualTo("2025-01-09");
            assertThat(fact.clinical()).isEqualTo(ClinicalStatus.RESOLVED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"I40", "I42"})
    void an_nhs_number_is_read_under_every_system_in_use(String number) {
        assertThat(read(number).people()).isNotEmpty().allMatch(person -> person.nhsNumber() != null);
    }

    @Test
    void i44_the_year_one_is_no_birth_and_no_beginning() {
        Read read = read("I44");

        assertThat(read.people()).isNotEmpty().allMatch(person -> person.birth().equals(Demographics.Birth.UNKNOWN));
        assertThat(read.facts()).allMatch(fact -> fact.happened() == null);
    }

    @Test
    void i46_a_day_that_systems_fill_in_is_no_birth() {
        assertThat(read("I46").people())
                .isNotEmpty()
                .allMatch(person -> person.birth().equals(Demographics.Birth.UNKNOWN));
    }

    @Test
    void i09_a_day_in_the_year_10000_is_set_aside() {
        assertThat(read("I09").facts())
                .isNotEmpty()
                .allMatch(fact -> fact.happened() == null || fact.happened().getYear() < 10_000);
    }

    @ParameterizedTest
    @CsvSource({"Entered in Error", "entered_in_error", "ENTERED-IN-ERROR", "' entered-in-error '"})
    void a_status_is_read_in_any_spelling(String written) {
        assertThat(Extracting.facts("Condition", """
                {"code":{"text":"x"},"verificationStatus":"%s"}""".formatted(written)))
                .extracting(Fact::verification)
                .containsExactly(VerificationStatus.ENTERED_IN_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinicalStatus", "verificationStatus"})
    void nothing_is_drawn_where_a_status_is_not_understood(String field) {
        Extracted drawn = Extracting.fhir("Condition", """
                {"code":{"text":"x"},"%s":{"coding":[{"code":"perhaps"}]}}""".formatted(field));

        assertThat(drawn.facts()).isEmpty();
        assertThat(drawn.problems()).singleElement().asString().contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({"Encounter, perhaps, 0", "Encounter, In Progress, 1", "Flag, perhaps, 0", "Flag, Entered in Error, 1"})
    void an_encounter_or_alert_is_drawn_only_where_its_status_is_understood(String type, String status, int facts) {
        Extracted drawn = Extracting.fhir(type, """
                {"code":{"text":"x"},"class":{"code":"IMP"},"status":"%s"}""".formatted(status));

        assertThat(drawn.facts()).hasSize(facts);
        assertThat(drawn.problems()).hasSize(1 - facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I13/step2", "I51"})
    void a_file_under_a_name_that_is_not_read_is_named(String number) {
        assertThat(feeds(number).getFirst().unread())
                .extracting(UnreadFile::name)
                .containsExactly("Condition.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I57", "I59"})
    void a_column_is_known_although_a_no_break_space_follows_its_name(String number) {
        assertThat(read(number).people())
                .isNotEmpty()
                .noneMatch(person -> person.birth().equals(Demographics.Birth.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"I50, 1, 3", "I65, 1, 0", "I66, 1, 3", "I67, 2, 3"})
    void a_file_in_another_shape_is_read_whole(String number, int people, int facts) {
        Read read = read(number);

        assertThat(read.people()).hasSize(people);
        assertThat(read.facts()).hasSize(facts);
        assertThat(read.rejected).isEmpty();
    }

    private static Read read(String number) {
        var read = new Read();
        feeds(number).forEach(feed -> new FeedReader(CodeLabels.shipped()).read(feed, read));
        return read;
    }

    private static List<Feed> feeds(String number) {
        Path data = Path.of(Optional.ofNullable(System.getenv("KITH_TEST_DATA"))
                .orElse(System.getProperty("kith.test.data", "../shared/data")));
        Path folder = data.resolveSibling("cases").resolve("import").resolve(number);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "Skipped: there is no " + folder + ".");
        return Feeds.at(folder);
    }

    /// What came of reading a feed.
    private static final class Read implements Receiver {

        private final FactExtractor extractor = new FactExtractor(Extracting.TODAY);
        private final List<Extracted> extracted = new ArrayList<>();
        private final List<@Nullable String> conditionsAbout = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();

        @Override
        public void sent(FeedItem item) {
            if (item.type().equals("Condition")) {
                conditionsAbout.add(item.about());
            }
            extracted.add(extractor.draw(item));
        }

        @Override
        public void rejected(Rejected one) {
            rejected.add(one);
        }

        @Override
        public void read(long bytes) {}

        private List<Fact> facts() {
            return extracted.stream().flatMap(one -> one.facts().stream()).toList();
        }

        private List<Demographics> people() {
            return extracted.stream().flatMap(one -> one.details().stream()).toList();
        }

        private List<String> problems() {
            return extracted.stream().flatMap(one -> one.problems().stream()).toList();
        }
    }
}
