package kith.people.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosed;
import kith.access.person.PersonAlert;
import kith.kernel.PersonId;
import kith.people.search.Found;
import kith.people.search.FoundPerson;
import kith.ui.DateParts;
import kith.ui.Mistakes.Mistake;
import kith.ui.Rendered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchPageTest {

    @Test
    void a_family_name_and_a_reason_are_enough() {
        assertThat(form(null, "Okoro", null, null, "rang us").mistakes().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("anything")
    void anything_that_is_known_is_enough(SearchForm form) {
        assertThat(form.mistakes().all()).isEmpty();
    }

    static Stream<SearchForm> anything() {
        return Stream.of(
                form(null, null, null, new DateParts("2", "4", "1951"), "rang us"),
                form("999 000 0018", null, null, null, "rang us"),
                form("999 000 0019", null, null, null, "rang us"),
                form(null, null, "Adaeze", null, "rang us"),
                form(null, "王", null, null, "rang us"),
                new SearchForm(null, null, null, null, "se5 8rz", null, "contact", "rang us"),
                new SearchForm(null, null, null, null, null, "07700 900123", "contact", "rang us"));
    }

    @ParameterizedTest
    @MethodSource("hardlyAnything")
    void a_letter_and_half_a_postcode_are_not(SearchForm form) {
        assertThat(form.mistakes().all()).extracting(Mistake::field).containsExactly("familyName");
    }

    static Stream<SearchForm> hardlyAnything() {
        return Stream.of(
                form(null, null, null, null, "rang us"),
                form(null, "O", null, null, "rang us"),
                new SearchForm(null, null, null, null, "SE5", null, "contact", "rang us"),
                new SearchForm(null, null, null, null, null, "999", "contact", "rang us"));
    }

    @Test
    void ten_thousand_letters_are_turned_away_field_by_field_and_say_what_to_do() {
        String much = "O".repeat(10_000);

        assertThat(new SearchForm(much, much, much, new DateParts(much, much, much), much, much, "contact", much)
                        .mistakes()
                        .all())
                .extracting(Mistake::field)
                .contains("familyName", "givenName", "born", "nhsNumber", "postcode", "phone", "reason");
        assertThat(form(null, much, null, null, "rang us").mistakes().in("familyName"))
                .isEqualTo("Enter the family name in 200 characters or fewer");
    }

    @Test
    void characters_that_nobody_sees_are_left_out() {
        assertThat(form(null, "Ok\u0000oro\uD800", null, null, "rang us").terms())
                .isEqualTo("family name Ok oro");
    }

    @Test
    void everybody_who_is_listed_says_why_and_where_they_differ() {
        String html = Rendered.page(
                "people/search/search",
                SearchPage.of(
                        form("999 000 0019", "Okoro", null, null, "rang us"),
                        new Found(
                                List.of(new FoundPerson(
                                        new PersonId(7),
                                        new UUID(0, 7),
                                        "Adaeze Okoro",
                                        Optional.empty(),
                                        new Disclosed.Withheld<>(),
                                        true,
                                        true,
                                        List.of("same family name", "same telephone"),
                                        List.of("another given name"),
                                        List.of(new PersonAlert(PersonAlert.Kind.SAFETY, "Two workers to visit")))),
                                true,
                                Set.of(Found.Common.NAME))));

        assertThat(html)
                .contains("More than 1 people were found. These are the most likely")
                .contains("Same family name; same telephone", "But another given name")
                .contains("Likely", "Protected address", "Withheld", "Two workers to visit")
                .contains("More than 100 records have a name that sounds like this one")
                .contains("This is not a valid NHS number")
                .contains("None of these people: add a new person");
    }

    @Test
    void nobody_found_says_so_and_what_to_do() {
        assertThat(Rendered.page(
                        "people/search/search",
                        SearchPage.of(
                                form(null, "Okoro", null, null, "rang us"), new Found(List.of(), false, Set.of()))))
                .contains("Nobody was found", "Try fewer details", "Add a new person");
    }

    @Test
    void nobody_is_looked_for_without_a_reason() {
        assertThat(form("999 000 0018", null, null, null, " ").mistakes().in("reason"))
                .isEqualTo("Enter why you are looking for this person");
    }

    @Test
    void a_number_that_is_nowhere_near_one_is_said_so() {
        assertThat(form("999 000", null, null, null, "rang us").mistakes().in("nhsNumber"))
                .isNotEmpty();
    }

    @Test
    void a_day_that_is_none_is_said_so() {
        assertThat(form(null, "Okoro", null, new DateParts("31", "2", "1951"), "rang us")
                        .mistakes()
                        .in("born"))
                .isNotEmpty();
    }

    @Test
    void what_was_typed_is_shown_again_and_never_stands_in_an_address() {
        String html =
                Rendered.page("people/search/search", SearchPage.again(form(null, "O'Neill <b>", null, null, null)));

        assertThat(html)
                .contains("method=\"post\"")
                .contains("value=\"O&#39;Neill &lt;b>\"")
                .doesNotContain("?familyName");
    }

    private static SearchForm form(
            @Nullable String number,
            @Nullable String family,
            @Nullable String given,
            @Nullable DateParts born,
            @Nullable String reason) {
        return new SearchForm(number, family, given, born, null, null, "contact", reason);
    }
}
