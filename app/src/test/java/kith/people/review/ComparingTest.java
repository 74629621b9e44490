package kith.people.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kith.people.review.Comparing.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The comparisons as a table: what is compared, the two values, how they compare, and why they are alike.
class ComparingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number | 9990000018        | 9990000018       | SAME      |
            number | 9990000018        | 9990000028       | ALIKE     | One digit differs
            number | 9990000018        | 9990000081       | ALIKE     | Two digits swapped
            number | 9990000018        | 9990001028       | DIFFERENT |
            given  | Zoë               | ZOE              | SAME      |
            given  | A                 | Adaeze           | ALIKE     | One is how the other begins
            given  | Jon               | John             | ALIKE     | They sound alike
            given  | Hugh              | Mary             | DIFFERENT |
            family | Okoro             | Okorro           | ALIKE     | They sound alike
            family | Okoro-Smith       | Smith            | ALIKE     | One is part of the other
            family | Okoro             | Price            | DIFFERENT |
            place  | 12 Rye Lane       | 12, RYE LANE     | SAME      |
            place  | Flat 2 12 Rye Lane| 12 Rye Lane      | ALIKE     | One is part of the other
            place  | 12 Rye Lane       | 14 Walworth Road | DIFFERENT |
            code   | SE15 4ST          | se154st          | SAME      |
            code   | SE15 4ST          | SE15 3AN         | ALIKE     | The same district
            code   | SE15 4ST          | SE17 1JL         | DIFFERENT |
            phone  | +44 20 7946 0018  | 020 7946 0018    | SAME      |
            phone  | 020 7946 0018     | 020 7946 0019    | ALIKE     | One digit differs
            phone  | 020 7946 0018     | 020 7000 0000    | DIFFERENT |
            """)
    void values_compare(String what, String one, String other, Agreement agreement, String note) {
        Comparing.Rule rule = switch (what) {
            case "number" -> Comparing::numbers;
            case "given" -> Comparing::givenNames;
            case "family" -> Comparing::familyNames;
            case "place" -> Comparing::addresses;
            case "code" -> Comparing::postcodes;
            case "phone" -> Comparing::phones;
            default -> throw new IllegalArgumentException(what);
        };
        Compared compared = new Compared(agreement, Optional.ofNullable(note).orElse(""));

        assertThat(rule.compare(one, other)).isEqualTo(compared);
        assertThat(rule.compare(other, one)).isEqualTo(compared);
    }

    @Test
    void days_that_a_slip_explains_are_alike() {
        LocalDate born = LocalDate.of(1951, 4, 2);

        assertThat(Comparing.days(born, true, LocalDate.of(1951, 2, 4), true))
                .isEqualTo(Compared.alike("Day and month swapped"));
        assertThat(Comparing.days(born, true, LocalDate.of(1957, 4, 2), true))
                .isEqualTo(Compared.alike("One digit differs"));
        assertThat(Comparing.days(born, true, LocalDate.of(1951, 1, 1), true))
                .isEqualTo(Compared.alike("1 January often stands for a day that is not known"));
        assertThat(Comparing.days(born, true, LocalDate.of(1951, 12, 31), false))
                .isEqualTo(Compared.alike("Only a year or month is known"));
        assertThat(Comparing.days(born, true, LocalDate.of(1973, 8, 19), true)).isEqualTo(Compared.DIFFERENT);
        assertThat(Comparing.days(born, true, born, true)).isEqualTo(Compared.SAME);
    }
}
