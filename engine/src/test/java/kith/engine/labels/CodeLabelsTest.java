package kith.engine.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLabelsTest {

    private static final CodeLabels LABELS = CodeLabels.shipped();

    @Nested
    class A_known_code {

        @ParameterizedTest
        @CsvSource({
            "http://snomed.info/sct, 44054006",
            "http://hl7.org/fhir/sid/icd-10, I10",
            "http://loinc.org, 8302-2",
            "https://dmd.nhs.uk, 44054006",
            "http://terminology.hl7.org/CodeSystem/condition-clinical, active",
            ", active",
            "http://hl7.org/fhir/sid/cvx, 140",
            "http://terminology.hl7.org/CodeSystem/observation-category, vital-signs",
        })
        void is_normal_where_no_list_has_it(@Nullable String system, String code) {
            LabelledCode labelled = label(LABELS, system, code);

            assertThat(labelled.label()).isEqualTo(SecurityLabel.NORMAL);
            assertThat(labelled.isUnclassified()).isFalse();
        }

        @Test
        void is_unknown_where_a_release_that_was_loaded_lacks_it(@TempDir Path folder) throws IOException {
            Path release = Files.writeString(
                    folder.resolve("sct2_Concept_Snapshot.txt"), "id\teffectiveTime\tactive\n73211009\t20020131\t1\n");
            CodeLabels loaded = LABELS.with(Terminology.of(release));

            assertThat(label(loaded, "snomed", "73211009").label()).isEqualTo(SecurityLabel.NORMAL);
            assertThat(label(loaded, "snomed", "44054006").isUnclassified()).isTrue();
        }

        @Test
        void has_the_label_of_a_list_of_the_boroughs_own() {
            CodeLabels own = LABELS.with(Map.of("44054006", SecurityLabel.SENSITIVE));

            assertThat(label(own, "snomed", "44054006").label()).isEqualTo(SecurityLabel.SENSITIVE);
        }
    }

    @Nested
    class An_unknown_code {

        @ParameterizedTest
        @CsvSource({
            "http://snomed.info/sct, 44054007",
            "http://snomed.info/sct, HIV",
            "http://snomed.info/sct-of-ours, 44054006",
            "http://hl7.org/fhir/sid/icd-10, I1",
            "http://loinc.org, glucose",
            "http://read.info/readv2, C10..",
            "http://www.nlm.nih.gov/research/umls/rxnorm, 860975",
            "local, wheelchair",
            ", 44054006",
        })
        void is_restricted_until_somebody_classifies_it(@Nullable String system, String code) {
            LabelledCode labelled = label(LABELS, system, code);

            assertThat(labelled.label()).isEqualTo(SecurityLabel.RESTRICTED);
            assertThat(labelled.isUnclassified()).isTrue();
        }

        @Test
        void has_the_label_that_it_was_given_whatever_its_spelling() {
            CodeLabels decided =
                    LABELS.classified(List.of(of("", "", "http://Codes.example/", "A1", "", SecurityLabel.NORMAL)));

            assertThat(label(decided, "https://codes.example", " A1 ").label()).isEqualTo(SecurityLabel.NORMAL);
            assertThat(label(decided, "https://codes.example", "A2").label()).isEqualTo(SecurityLabel.RESTRICTED);
        }

        @Test
        void of_a_partners_own_system_has_the_label_of_all_the_partner_sends_of_that_kind() {
            CodeLabels decided = LABELS.classified(List.of(of("LBSWK", "need", "", "", "", SecurityLabel.NORMAL)));

            assertThat(label(decided.from("LBSWK"), "local", "warmth").label()).isEqualTo(SecurityLabel.NORMAL);
            assertThat(label(decided.from("OTHER"), "local", "warmth").label()).isEqualTo(SecurityLabel.RESTRICTED);
            assertThat(label(decided.from("LBSWK"), "snomed", "44054007").label())
                    .isEqualTo(SecurityLabel.RESTRICTED);
        }
    }

    @Nested
    class Words {

        @Test
        void are_restricted_until_somebody_classifies_them() {
            assertThat(LABELS.labelWords("condition", "HIV positive").label()).isEqualTo(SecurityLabel.RESTRICTED);
        }

        @Test
        void have_the_label_of_all_a_partner_sends_of_a_kind_and_before_that_their_own() {
            CodeLabels decided = LABELS.classified(List.of(
                            of("LBSWK", "alert", "", "", "", SecurityLabel.NORMAL),
                            of("", "alert", "", "", "domestic abuse", SecurityLabel.RESTRICTED)))
                    .from("LBSWK");

            assertThat(decided.labelWords("alert", "Dog in the house").label()).isEqualTo(SecurityLabel.NORMAL);
            assertThat(decided.labelWords("alert", "Domestic\u00a0 Abuse").label())
                    .isEqualTo(SecurityLabel.RESTRICTED);
            assertThat(decided.labelWords("service", "Home care").label()).isEqualTo(SecurityLabel.RESTRICTED);
        }
    }

    @Nested
    class A_listed_code {

        @Test
        void keeps_its_label_whatever_was_decided() {
            CodeLabels decided = LABELS.classified(List.of(of("", "", "snomed", "86406008", "", SecurityLabel.NORMAL)));

            assertThat(label(decided, "snomed", "86406008").label()).isEqualTo(SecurityLabel.RESTRICTED);
        }

        @ParameterizedTest
        @CsvSource({
            "snomed, 50711007, RESTRICTED",
            "snomed, 66071002, RESTRICTED",
            "snomed, 404856006, RESTRICTED",
            "dm+d, 386897000, RESTRICTED",
            "loinc, 20447-9, RESTRICTED",
            "icd10, B19.9, RESTRICTED",
            "icd10, Z31.1, RESTRICTED",
            "icd10, N98.1, RESTRICTED",
            "icd10, F10.2, SENSITIVE",
            "icd10, Z63.0, SENSITIVE",
            "snomed, 7200002, SENSITIVE",
        })
        void implies_a_condition_by_a_diagnosis_a_test_or_a_medicine(String system, String code, SecurityLabel label) {
            assertThat(label(LABELS, system, code).label()).isEqualTo(label);
        }

        @Test
        void is_excluded_where_the_law_says_so() {
            assertThat(label(LABELS, "icd10", "Z31.2").isExcluded()).isTrue();
            assertThat(label(LABELS, "icd10", "Z31.1").isExcluded()).isFalse();
            assertThat(label(LABELS, "icd10", "I10").isExcluded()).isFalse();
        }
    }

    @Nested
    class The_sets_that_the_law_excludes {

        @Test
        void are_named_and_say_that_they_are_incomplete() {
            List<String> warnings = ExcludedCodes.shipped().warnings(LocalDate.of(2026, 12, 1));

            assertThat(warnings)
                    .hasSize(3)
                    .anyMatch(warning -> warning.contains("Gender recognition is incomplete: it has 0 codes"))
                    .anyMatch(warning -> warning.contains("Human fertilisation"))
                    .anyMatch(warning -> warning.contains("Criminal records"));
            assertThat(ExcludedCodes.shipped().warnings(LocalDate.of(2028, 1, 1)))
                    .hasSize(6);
        }

        @Test
        void come_from_a_file_of_the_boroughs_own(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("excluded.csv"), """
                    set,source,date,complete,code,words
                    Ours,"A law, section 1",2026-01-01,yes,44054006,Diabetes
                    """);
            ExcludedCodes own = ExcludedCodes.of(file);

            assertThat(own.warnings(LocalDate.of(2026, 12, 1))).isEmpty();
            assertThat(label(CodeLabels.of(own), "snomed", "44054006").isExcluded())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "set,code",
                    "set,source,date,complete,code,words",
                    "set,source,date,complete,code,words\\nOurs,A law,2026-01-01,maybe,44054006,x",
                    "set,source,date,complete,code,words\\nOurs,A law,yesterday,yes,44054006,x",
                    "set,source,date,complete,code,words\\nOurs,A law,2026-01-01,yes,diabetes,x",
                })
        void do_not_come_from_a_file_that_is_not_one(String text, @TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("excluded.csv"), text.replace("\\n", "\n"));

            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ExcludedCodes.of(file));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> ExcludedCodes.of(folder.resolve("none.csv")));
        }
    }

    @Test
    void other_lists_have_another_fingerprint() {
        assertThat(LABELS.fingerprint())
                .isEqualTo(CodeLabels.shipped().fingerprint())
                .isNotEqualTo(LABELS.excluding(List.of("44054006")).fingerprint());
    }

    private static Classification of(
            String partner, String kind, String system, String code, String words, SecurityLabel label) {
        return new Classification(partner, kind, system, code, words, label);
    }

    private static LabelledCode label(CodeLabels labels, @Nullable String system, String code) {
        return labels.label("need", CodedValue.of(system, code));
    }
}
