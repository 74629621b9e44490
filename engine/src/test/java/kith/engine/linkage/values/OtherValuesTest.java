package kith.engine.linkage.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1951-04-02 | 19510402   | the same
            1951-04-02 | 02/04/1951 | the same
            1951-04-02 | 1951-02-04 | day and month swapped
            1951-04-02 | 1951-04-12 | one digit mistyped
            1951-04-02 | 1915-04-02 | one digit mistyped
            1951-07-23 | 1951-01-01 | first of January, of the same year
            1951-04-02 | 1938-04-02 | two of day, month and year the same
            1951-04-02 | 1951-11-29 | only the year the same
            1951-04-02 | 1938-11-29 | different
            1951-04-02 | 195-04-02  | one digit mistyped
            1951-04-02 | 1951-04-021 | one digit mistyped
            1951-04-02 | 02/04/951  | one digit mistyped
            1951-04-02 | 2/4/19511  | one digit mistyped
            1951-04-02 | 1 951-04-02 | the same
            1951-04-02 | 1938-111-29 | different
            about 1950 | about 1951 | one digit mistyped
            """)
    void dates_are_compared(String one, String other, String level) {
        assertThat(Compared.with(new DateValues(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            999 000 0018 | 9990000018 | the same
            9990000018   | 9990000026 | two different valid numbers
            9990000018   | 9990000019 | a digit wrong, and not a valid number
            9990000018   | 9994567890 | different, and one not a valid number
            """)
    void nhs_numbers_are_compared(String one, String other, String level) {
        assertThat(Compared.with(CodeValues.nhsNumber(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +44 7700 900123 | 07700900123  | the same
            07700 900123    | 07700 900132 | one digit mistyped
            07700 900123    | 07700 900987 | different
            """)
    void telephones_are_compared(String one, String other, String level) {
        assertThat(Compared.with(CodeValues.phone(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            se15 4qa | SE154QA | the same
            SE15 4QA | SE15 4AQ | one typing error
            SE15 4QA | SE15 9ZX | the same area
            SE15 4QA | N1 1AA   | different
            """)
    void postcodes_are_compared(String one, String other, String level) {
        assertThat(Compared.with(CodeValues.postcode(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 Acorn Road              | 12, ACORN RD               | the same
            Flat 3, Elm House, Oak St  | 3 Elm House Oak Street     | the same
            12 Acorn Road              | Acorn Road                 | nearly the same
            12 Acorn Road              | 12 Accorn Road             | nearly the same
            Flat 3, Elm House, Oak St  | Flat 4, Elm House, Oak St  | the same street, another number
            12 Acorn Road              | 7 Beech Avenue             | different
            """)
    void addresses_are_compared(String one, String other, String level) {
        assertThat(Compared.with(new AddressValues(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada.o@example.org | Ada.O@example.org   | the same
            ada.o@example.org | ada.o@example.net   | the same name elsewhere
            ada.o@example.org | ada.oo@example.org  | one or two typing errors
            ada.o@example.org | peter@elsewhere.net | different
            """)
    void email_addresses_are_compared(String one, String other, String level) {
        assertThat(Compared.with(new EmailValues(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Carpenter and joiner | joiner and carpenter  | one typing error
            London               | Lonodn                | one typing error
            stone mason          | stone mason, retired  | much alike
            London               | Birmingham            | different
            """)
    void texts_are_compared(String one, String other, String level) {
        assertThat(Compared.with(new TextValues(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            female | F      | the same
            1      | male   | the same
            F      | male   | different
            F      | U      | missing
            """)
    void sexes_are_compared(String one, String other, String level) {
        assertThat(Compared.with(ExactValues.sex(), one, other)).isEqualTo(level);
    }
}
