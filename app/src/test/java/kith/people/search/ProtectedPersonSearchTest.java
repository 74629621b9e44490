package kith.people.search;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static kith.people.search.Searching.BORN;
import static kith.people.search.Searching.KITH;
import static kith.people.search.Searching.POSTCODE;
import static kith.people.search.Searching.adaeze;
import static kith.people.search.Searching.find;
import static kith.people.search.Searching.flagged;
import static kith.people.search.Searching.names;
import static kith.people.search.Searching.said;
import static kith.people.search.Searching.search;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a search tells about a person whose address is protected.
class ProtectedPersonSearchTest {

    @BeforeEach
    void one_partner_flags_the_person_and_the_other_does_not() {
        KITH.database.emptySchema("people");
        KITH.says(PRACTICE, "a", adaeze());
        KITH.says(PRACTICE, "f", said("9990000034", "Leah", "Castillo", BORN.plusYears(20), POSTCODE, "07700900999"));
        KITH.says(HOSPITAL, "f", flagged(said("9990000034", "Leah", "Castillo", BORN.plusYears(20), null, null)));
    }

    @Test
    void is_not_found_by_postcode_or_telephone() {
        assertThat(names(search("", "", "", "", POSTCODE, "")))
                .contains("Adaeze Okoro")
                .doesNotContain("Leah Castillo");
        assertThat(names(search("", "", "", "", "", "07700900999"))).isEmpty();
        assertThat(names(search("Mary", "Jones", "", "", POSTCODE, "07700900999")))
                .doesNotContain("Leah Castillo");
    }

    @Test
    void is_found_by_name_number_and_day_and_says_nothing_of_where() {
        FoundPerson found = find(search("Leah", "Castilo", "", "", POSTCODE, "07700900999"))
                .people()
                .getFirst();

        assertThat(found.name()).isEqualTo("Leah Castillo");
        assertThat(found.postcode().isWithheld()).isTrue();
        assertThat(found.why()).noneMatch(word -> word.contains("postcode") || word.contains("telephone"));
        assertThat(found.although()).noneMatch(word -> word.contains("postcode") || word.contains("telephone"));
        assertThat(names(search("", "", "", "9990000034", "", ""))).containsExactly("Leah Castillo");
    }

    @Test
    void comes_out_the_same_whether_or_not_the_postcode_is_right() {
        assertThat(find(search("Leah", "Castillo", "", "", POSTCODE, ""))
                        .people()
                        .getFirst())
                .isEqualTo(find(search("Leah", "Castillo", "", "", "N1 9GU", ""))
                        .people()
                        .getFirst());
        assertThat(find(search("Leah", "Kastilo", "1971-04-03", "", POSTCODE, ""))
                        .people())
                .extracting(FoundPerson::name)
                .first()
                .isEqualTo("Leah Castillo");
    }

    @Test
    void is_found_in_the_wider_net_whether_or_not_the_postcode_is_right() {
        assertThat(names(search("Mo", "Kartilo", "1971-04-02", "", POSTCODE, "")))
                .isEqualTo(names(search("Mo", "Kartilo", "1971-04-02", "", "N1 9GU", "")));
    }
}
