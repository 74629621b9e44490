package kith.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9000000009", "9000000025", "9476719931", "9733162868", "9434765919", "1234567881"})
    void the_last_digit_checks_the_others(String digits) {
        assertThat(NhsNumber.find(digits)).contains(new NhsNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000009", "9000000025", "9476719931", "9733162868", "9434765919"})
    void any_other_last_digit_is_refused(String digits) {
        String stem = digits.substring(0, 9);

        assertThat("0123456789"
                        .chars()
                        .filter(last -> NhsNumber.find(stem + (char) last).isPresent()))
                .containsExactly((int) digits.charAt(9));
    }

    @Test
    void about_one_stem_in_eleven_has_no_number() {
        long without = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(stem -> "99900%04d".formatted(stem))
                .filter(stem -> "0123456789"
                        .chars()
                        .noneMatch(last -> NhsNumber.find(stem + (char) last).isPresent()))
                .count();

        assertThat(without).isEqualTo(909);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000", "1111111111", "2222222222", "3333333333", "4444444444",
                "5555555555", "6666666666", "7777777777", "8888888888", "9999999999"
            })
    void one_digit_ten_times_is_nobodys_number(String digits) {
        assertThat(NhsNumber.find(digits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "900000000", "90000000090", "900000000X", "٩٠٠٠٠٠٠٠٠٩", "+900000009"})
    void ten_plain_digits_are_needed(String written) {
        assertThat(NhsNumber.find(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"943-476-5919", "943\u2013476\u20135919", "943\u2011476\u20115919", "\ufeff9434765919\u200b"})
    void dashes_and_characters_that_nobody_sees_do_not_matter(String written) {
        assertThat(NhsNumber.find(written)).contains(new NhsNumber("9434765919"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", " 9434765919 ", "943\u00a0476\u00a05919", "9 4 3 4 7 6 5 9 1 9"})
    void spaces_do_not_matter(String written) {
        assertThat(NhsNumber.find(written)).contains(new NhsNumber("9434765919"));
    }

    @Test
    void is_shown_in_groups_of_three_three_and_four() {
        assertThat(new NhsNumber("9434765919").display()).isEqualTo("943 476 5919");
    }

    @Test
    void is_never_printed_by_accident() {
        assertThat(new NhsNumber("9434765919")).hasToString("an NHS number");
        assertThatThrownBy(() -> new NhsNumber("9434765918")).hasMessage("Not an NHS number");
    }

    @Test
    void is_synthetic_in_the_range_that_nobody_is_given() {
        assertThat(new NhsNumber("9990000018").isSynthetic()).isTrue();
        assertThat(new NhsNumber("9434765919").isSynthetic()).isFalse();
    }
}
