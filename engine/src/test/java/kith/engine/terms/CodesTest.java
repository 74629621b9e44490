package kith.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Nested
    class A_postcode {

        @ParameterizedTest
        @CsvSource({
            "SE1 9RT, SE1 9RT",
            "se19rt, SE1 9RT",
            "' SE15  4QL ', SE15 4QL",
            "m1-1ae, M1 1AE",
            "EC1A 1BB, EC1A 1BB",
            "W1A0AX, W1A 0AX",
            "ZZ99 3VZ, ZZ99 3VZ"
        })
        void is_found_however_it_is_written(String written, String code) {
            assertThat(Postcode.find(written)).contains(new Postcode(code));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "SE1", "SE1 9R", "SE1 99T", "SEE1 9RT", "1SE 9RT", "SE123 9RT", "SE1 9RTX", "ŞE1 9RT"})
        void is_not_found_where_there_is_none(String written) {
            assertThat(Postcode.find(written)).isEmpty();
        }

        @Test
        void is_made_only_in_its_usual_spelling() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Postcode("SE19RT"));
        }

        @ParameterizedTest
        @CsvSource({"SE1 9RT, SE1", "SE15 4QL, SE15", "EC1A 1BB, EC1A", "M1 1AE, M1"})
        void begins_with_its_district(String code, String outward) {
            assertThat(new Postcode(code).outward()).isEqualTo(outward);
        }

        @Test
        void is_not_printed_by_accident() {
            assertThat(new Postcode("SE1 9RT").toString()).doesNotContain("9RT");
        }
    }

    @Nested
    class A_code_of_an_organisation {

        @Test
        void is_found_in_any_case() {
            assertThat(OdsCode.find(" g85001 ")).contains(new OdsCode("G85001"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "G8", "G85001-1", "G850010000", "The surgery"})
        void is_three_to_nine_letters_and_digits(String written) {
            assertThat(OdsCode.find(written)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new OdsCode(written));
        }
    }

    @Nested
    class A_code_of_a_small_area {

        @ParameterizedTest
        @ValueSource(strings = {"E01003911", "W01000001", "S01006506"})
        void is_a_country_and_eight_digits(String code) {
            assertThat(LsoaCode.find(code)).contains(new LsoaCode(code));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "E0100391", "E010039111", "X01003911", "e01003911"})
        void is_nothing_else(String code) {
            assertThat(LsoaCode.find(code)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new LsoaCode(code));
        }
    }

    @Nested
    class A_key_of_a_neighbourhood {

        @ParameterizedTest
        @ValueSource(strings = {"walworth", "north-peckham-2", "n1"})
        void is_small_letters_digits_and_hyphens(String key) {
            assertThat(NeighbourhoodKey.find(key)).contains(new NeighbourhoodKey(key));
            assertThat(NeighbourhoodKey.of(key).isPlaced()).isTrue();
            assertThat(NeighbourhoodKey.of(key).stored()).isEqualTo(key);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Walworth", "north peckham", "-", "a--b", "a-"})
        void is_nothing_else(String key) {
            assertThat(NeighbourhoodKey.find(key)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new NeighbourhoodKey(key));
        }

        @Test
        void stands_for_no_neighbourhood_where_the_database_has_none() {
            assertThat(NeighbourhoodKey.of(null)).isEqualTo(NeighbourhoodKey.NOT_PLACED);
            assertThat(NeighbourhoodKey.NOT_PLACED.isPlaced()).isFalse();
            assertThat(NeighbourhoodKey.NOT_PLACED.stored()).isNull();
            assertThat(NeighbourhoodKey.find("")).isEmpty();
        }
    }

    @Nested
    class A_snomed_code {

        @ParameterizedTest
        @ValueSource(strings = {"44054006", "73211009", "22298006", "138875005", "100005", "999000041000000102"})
        void has_a_last_digit_that_checks_the_others(String digits) {
            String stem = digits.substring(0, digits.length() - 1);

            assertThat("0123456789"
                            .chars()
                            .filter(last -> SnomedCode.find(stem + (char) last).isPresent()))
                    .containsExactly((int) digits.charAt(digits.length() - 1));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "44054", "044054006", "4405400x", "E11", "9990000410000001029"})
        void is_six_to_eighteen_digits(String written) {
            assertThat(SnomedCode.find(written)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new SnomedCode(written));
        }

        @Test
        void fails_its_check_when_two_digits_next_to_each_other_are_swapped() {
            assertThat(SnomedCode.find("44504006")).isEmpty();
        }
    }

    @Nested
    class An_icd_10_code {

        @ParameterizedTest
        @CsvSource({"B20, B20, B20", "b20.1, B201, B20.1", "B20X, B20X, B20.X", "E119, E119, E11.9"})
        void is_held_without_its_dot_and_printed_with_it(String written, String plain, String printed) {
            assertThat(Icd10Code.find(written)).contains(new Icd10Code(plain));
            assertThat(new Icd10Code(plain)).hasToString(printed);
        }

        @Test
        void belongs_to_a_category() {
            assertThat(new Icd10Code("B201").category()).isEqualTo(new Icd10Code("B20"));
            assertThat(new Icd10Code("B20").category()).isEqualTo(new Icd10Code("B20"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "B2", "20B", "B20.", "B20.12345", "B20 1"})
        void is_a_letter_two_digits_and_up_to_four_more(String written) {
            assertThat(Icd10Code.find(written)).isEmpty();
        }
    }

    /// NHS Data Dictionary, ETHNIC CATEGORY: 16 categories in five groups, and Z.
    @Nested
    class An_ethnic_category {

        @ParameterizedTest
        @CsvSource({
            "WHITE, ABC",
            "MIXED, DEFG",
            "ASIAN, HJKL",
            "BLACK, MNP",
            "OTHER, RS",
            "NOT_STATED, Z",
        })
        void belongs_to_the_group_of_the_data_dictionary(EthnicGroup group, String codes) {
            assertThat(group.categories().stream().map(EthnicCategory::code)).containsExactly(codes.split(""));
        }

        @Test
        void has_sixteen_codes_and_not_stated() {
            assertThat(Arrays.stream(EthnicCategory.values()).map(EthnicCategory::code))
                    .containsExactly("ABCDEFGHJKLMNPRSZ".split(""));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "A | White: British | White: British",
                    "C | White: any other White background | White: any other White background",
                    "H | Asian or Asian British: Indian | Asian: Indian",
                    "P | Black or Black British: any other Black background | Black: any other Black background",
                    "R | Chinese | Chinese",
                    "S | Any other ethnic group | Any other ethnic group",
                    "Z | Not stated | Not stated",
                })
        void has_words_for_a_page_and_shorter_ones_for_a_plot(String code, String words, String shortWords) {
            EthnicCategory category = EthnicCategory.find(code).orElseThrow();

            assertThat(category.words()).isEqualTo(words);
            assertThat(category.shortWords()).isEqualTo(shortWords);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "I", "O", "99", "British"})
        void is_not_found_where_there_is_none(String code) {
            assertThat(EthnicCategory.find(code)).isEmpty();
        }

        @Test
        void is_found_in_any_case() {
            assertThat(EthnicCategory.find(" n")).contains(EthnicCategory.N);
        }

        @Test
        void has_a_group_that_is_found_by_its_key() {
            assertThat(EthnicGroup.find("asian")).contains(EthnicGroup.ASIAN);
            assertThat(EthnicGroup.find("Asian")).isEmpty();
        }
    }

    @Test
    void each_kind_of_partner_is_found_by_its_word() {
        assertThat(PartnerKind.values())
                .allSatisfy(kind -> assertThat(PartnerKind.find(kind.word())).contains(kind));
        assertThat(PartnerKind.find("GP")).isEmpty();
    }
}
