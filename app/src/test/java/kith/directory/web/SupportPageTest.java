package kith.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.directory.EntryId;
import kith.directory.freshness.Freshness;
import kith.directory.search.Answer;
import kith.directory.search.FoundSupport;
import kith.directory.search.Understood;
import kith.directory.search.Understood.Correction;
import kith.directory.search.Understood.NeedNamed;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class SupportPageTest {

    private static final FoundSupport LUNCH = new FoundSupport(
            new EntryId(new UUID(0, 1)),
            "<b>Lunch</b> Club",
            "Peckham Neighbours",
            "A hot meal.",
            "Every week on Tuesday",
            "Free",
            List.of("Peckham Hall, SE15 5EW"),
            false,
            Freshness.STALE,
            Optional.of(0.8),
            List.of("Its name has “lunch”"),
            List.of("It may be out of date"),
            50,
            List.of("food"));

    @Test
    void a_result_says_why_it_is_there_and_markup_is_shown_as_text() {
        String html = html(form("lnuch", ""), answer(List.of(LUNCH), List.of()));

        assertThat(html)
                .contains("1 service found", "&lt;b&gt;Lunch&lt;/b&gt; Club", "May be out of date")
                .contains("Why it is here: Its name has “lunch”. But: It may be out of date.")
                .contains("No service has the word “lnuch”. We looked for “lunch”.")
                .doesNotContain("<b>Lunch");
    }

    @Test
    void nothing_found_says_what_to_change() {
        assertThat(html(form("lunch", ""), answer(List.of(), List.of("There would be 3 on any day."))))
                .contains("Nothing was found", "There would be 3 on any day.");
    }

    @Test
    void the_form_alone_is_shown_before_anything_is_asked() {
        SupportForm nothing = new SupportForm(null, null, null, null, null, null, null, null, null, null);

        assertThat(nothing.isAsked()).isFalse();
        assertThat(html(nothing, Optional.empty())).contains("What is needed?").doesNotContain("found\"");
    }

    @Test
    void a_whole_postcode_is_taken_out_of_the_address() {
        assertThat(form("lunch", "se15 5ew").withoutPostcode()).contains("/support?q=lunch&near=SE15");
        assertThat(form("lunch SE15 5EW", "").withoutPostcode()).contains("/support?q=lunch+SE15");
        assertThat(form("lunch", "SE15").withoutPostcode()).isEmpty();
    }

    private static SupportForm form(String words, String near) {
        return new SupportForm(words, null, near, null, null, null, null, null, null, null);
    }

    private static Optional<Answer> answer(List<FoundSupport> found, List<String> instead) {
        return Optional.of(new Answer(
                new Understood(
                        List.of("lunch"),
                        List.of(new Correction("lnuch", "lunch")),
                        List.of(new NeedNamed("food", "Food"))),
                Optional.empty(),
                found,
                instead));
    }

    private static String html(SupportForm form, Optional<Answer> answer) {
        return Rendered.page(
                "directory/support",
                SupportPage.of(
                        form, List.of(new NeedNamed("food", "Food")), List.of(), List.of("somali"), answer, 1, false));
    }
}
