package kith.engine.linkage.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kith.engine.terms.NhsNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoVariantsTest {

    @ParameterizedTest(name = "{1} may be meant by {0}")
    @CsvSource({
        "1951-04-02, 1951-04-02",
        "1951-04-02, 1951-02-04",
        "1951-04-02, 1951-04-12",
        "1951-04-02, 1951-04-03",
        "1951-04-30, 1951-05-01",
        "1951-09-02, 1951-10-02",
        "1951-04-02, 1952-04-02",
        "1959-04-02, 1960-04-02",
        "1951-04-02, 1961-04-02",
        "1951-04-02, 1957-04-02",
        "1951-04-02, 1951-01-01",
        "1951-01-01, 1951-11-23",
    })
    void a_day_stands_for_those_it_is_mistaken_for(LocalDate written, LocalDate meant) {
        assertThat(TypoVariants.days(written)).contains(meant);
    }

    @Test
    void a_day_is_mistaken_for_some_fifty_others_and_no_more() {
        assertThat(TypoVariants.days(LocalDate.of(1951, 4, 2)).size()).isBetween(30, 60);
        assertThat(TypoVariants.days(LocalDate.of(1951, 4, 2))).doesNotContain(LocalDate.of(1963, 8, 20));
    }

    @Test
    void a_number_that_checks_is_itself_and_no_other() {
        assertThat(TypoVariants.numbers("999 000 0018")).containsExactly("9990000018");
    }

    @ParameterizedTest
    @CsvSource({"9990000118", "9990000081", "999000018", "99900000018", "9909000018"})
    void a_number_with_one_digit_wrong_missing_or_doubled_or_two_exchanged_stands_for_the_right_one(String written) {
        assertThat(TypoVariants.numbers(written)).contains("9990000018").hasSizeLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "abc", "99900000180000"})
    void what_is_nowhere_near_a_number_is_none(String written) {
        assertThat(TypoVariants.numbers(written)).isEmpty();
    }

    @Property(tries = 300)
    void whatever_digit_is_wrong_the_number_is_found(
            @ForAll @IntRange(max = 9) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = "9434765919";
        char wrong = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
        String written = right.substring(0, at) + wrong + right.substring(at + 1);

        assertThat(NhsNumber.find(written)).isEmpty();
        assertThat(TypoVariants.numbers(written)).contains(right);
    }
}
