package kith.engine.linkage.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether what is looked for and what a record says meet in a key.
class SearchTermsTest {

    @ParameterizedTest(name = "{0} {1} finds {2} {3}")
    @CsvSource({
        "Adaeze, Okoro, Adaeze, Okoro",
        "Adaeze, Okorro, Adaeze, Okoro",
        "Catherine, Smith, Kathryn, Smyth",
        "Bill, Price, William, Price",
        "Alex, Price, Alexandra, Price",
        "Alexander, Price, Alex, Price",
        "Okoro, Adaeze, Adaeze, Okoro",
        "'', Adaeze Okoro, Adaeze, Okoro",
        "Adaeze Okoro, '', Adaeze, Okoro",
        "Leah, Castillo, Leah, Castillo-Nowak",
        "Leah, Castillo-Nowak, Leah, Nowak",
        "Sean, ONeill, Sean, O'Neill",
        "Sean, O Neill, Sean, ONeill",
        "A, Okoro, Adaeze, Okoro",
        "Okoro, A, Adaeze, Okoro",
        "Adaeze, Okoro, A, Okoro",
        "Grace, Okoro, Adaeze Grace, Okoro",
        "Zoë, Müller, Zoe, Muller",
        "Иван, Петров, Ivan, Petrov",
        "小明, 王, 小明, 王",
        "محمد, علي, محمد, علي",
        "सीता, देवी, सीता, देवी",
        "Γιώργος, Παππάς, Giorgos, Pappas",
    })
    void two_names_together_are_found_by_sound_short_form_initial_part_and_either_way_round(
            String given, String family, String givenSaid, String familySaid) {
        assertThat(clues(given, family).namesTogether())
                .containsAnyElementsOf(clues(givenSaid, familySaid).keysOfRecord());
    }

    @ParameterizedTest(name = "{0} {1} finds {2} {3}")
    @CsvSource({
        "Adaeze, Okodo, Adaeze, Okoro",
        "Adaeze, Okor, Adaeze, Okorok",
        "Peter, Prife, Peter, Price",
        "Jomes, Smith, Jones, Smith",
        "Adaeve, Okoro, Adaeze, Okoro",
    })
    void a_slip_that_can_be_heard_is_found_when_it_is_looked_for(
            String given, String family, String givenSaid, String familySaid) {
        assertThat(clues(given, family).namesNearly())
                .containsAnyElementsOf(clues(givenSaid, familySaid).keysOfRecord());
    }

    @Test
    void one_name_alone_is_found_wherever_it_stands() {
        assertThat(clues("", "Okorro").names()).containsAnyElementsOf(record().keysOfRecord());
        assertThat(clues("", "Adaeze").names()).containsAnyElementsOf(record().keysOfRecord());
        assertThat(clues("", "Okodo").nameNearly()).containsAnyElementsOf(record().keysOfRecord());
    }

    @Test
    void other_people_have_no_key_in_common_for_two_names_together() {
        assertThat(clues("Grace", "Okoro").namesTogether())
                .doesNotContainAnyElementsOf(clues("Chidi", "Okoro").keysOfRecord());
    }

    @Test
    void a_postcode_and_a_telephone_are_the_same_however_they_are_spaced() {
        assertThat(new SearchTerms("", "", "se5 8rz", "+44 7700 900123").keysOfRecord())
                .isEqualTo(new SearchTerms("", "", "SE58RZ", "07700-900-123").keysOfRecord())
                .hasSize(2);
    }

    @Test
    void what_is_too_short_to_be_a_postcode_or_a_telephone_is_no_key() {
        assertThat(new SearchTerms("", "", "SE5", "999").keysOfRecord()).isEmpty();
    }

    @Test
    void nothing_said_is_found_by_nothing() {
        assertThat(clues("", "").keysOfRecord()).isEqualTo(Set.of());
        assertThat(clues(" - ", "?!").namesTogether()).isEmpty();
    }

    @Test
    void a_name_of_ten_thousand_letters_is_looked_up_like_any_other() {
        String long_ = "Okoro ".repeat(2_000);

        assertThat(clues(long_, long_).namesTogether()).hasSizeLessThan(100);
        assertThat(clues(long_, long_).keysOfRecord()).hasSizeLessThan(100);
    }

    private static SearchTerms record() {
        return clues("Adaeze", "Okoro");
    }

    private static SearchTerms clues(String given, String family) {
        return new SearchTerms(given, family, "", "");
    }
}
