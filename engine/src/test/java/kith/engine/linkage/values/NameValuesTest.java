package kith.engine.linkage.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoë         | ZOE            | the same
            Anne-Marie  | Annemarie      | the same
            Anne Marie  | Anne           | one of several the same
            Mrs Adaeze  | Adaeze         | the same
            Bill        | William        | nickname or short form
            Will        | Bill           | nickname or short form
            Alex        | Alexandra      | nickname or short form
            Temitope    | Tope           | nickname or short form
            Dee         | Deepika        | nickname or short form
            Adaeze      | Adaeez         | one typing error
            Grace       | Gracee         | one typing error
            Mohammed    | Muhammad       | nickname or short form
            Shaniqua    | Shanequah      | much alike
            J           | John           | initial
            Ngozi       | Peter          | different
            Екатерина   | Ekaterina      | the same
            Γιώργος     | Giorgos        | the same
            李          | 李             | the same
            李          | 王             | different
            """)
    void given_names_are_compared(String one, String other, String level) {
        assertThat(Compared.with(NameValues.given(), one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O'Neill       | ONeill       | the same
            Müller        | Mueller      | one typing error
            Okoro         | Okorro       | one typing error
            García López  | Garcia       | one of two the same
            Smith-Jones   | Jones        | one of two the same
            Иванова       | Ivanova      | the same
            Philips       | Filipps      | much alike
            Smith         | Jones        | different
            William       | Bill         | different
            """)
    void family_names_are_compared(String one, String other, String level) {
        assertThat(Compared.with(NameValues.family(), one, other)).isEqualTo(level);
    }

    @Test
    void a_name_that_is_only_marks_says_nothing() {
        assertThat(NameValues.family().take(" -- ' ")).isEqualTo(Values.NONE);
    }

    @Test
    void names_of_ten_thousand_letters_are_the_same_only_when_all_of_them_are() {
        NameValues names = NameValues.given();

        assertThat(Compared.with(names, "a".repeat(10_000), "a".repeat(10_000))).isEqualTo("the same");
        assertThat(names.take("a".repeat(10_000))).isNotEqualTo(names.take("a".repeat(9_999) + "b"));
        assertThat(names.text(names.take("a".repeat(10_000)))).hasSizeLessThan(300);
    }
}
