package kith.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import kith.ui.DateParts;
import kith.ui.Mistakes.Mistake;
import kith.ui.Rendered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    @Test
    void a_family_name_and_a_reason_are_enough() {
        assertThat(form(null, "Okoro", null, null, "rang us").mistakes().isEmpty())
                .isTrue();
    }

    @Test
    void a_date_of_birth_alone_is_not() {
        assertThat(form(null, null, null, new DateParts("2", "4", "1951"), "rang us")
                        .mistakes()
                        .all())
                .extracting(Mistake::field)
                .containsExactly("familyName");
    }

    @Test
    void nobody_is_looked_for_without_a_reason() {
        assertThat(form("999 000 0018", null, null, null, " ").mistakes().in("reason"))
                .isEqualTo("Say why you are looking for this person");
    }

    @Test
    void a_number_that_is_none_is_said_so() {
        assertThat(form("999 000 0019", null, null, null, "rang us").mistakes().in("nhsNumber"))
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
        String html = Rendered.page("web/search/search", SearchPage.again(form(null, "O'Neill <b>", null, null, null)));

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
        return new SearchForm(number, family, given, born, reason);
    }
}
