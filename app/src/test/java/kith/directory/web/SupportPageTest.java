package kith.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.directory.EntryId;
import kith.directory.freshness.Freshness;
import kith.directory.search.Answer;
import kith.directory.search.FoundSupport;
import kith.directory.search.Understood;
import kith.directory.search.Understood.Correction;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.search.Understood.Term;
import kith.directory.venues.Point;
import kith.places.BoroughMap;
import kith.places.geometry.MapProjection;
import kith.ui.Rendered;
import kith.ui.maps.PlaceMap;
import org.junit.jupiter.api.Test;

class SupportPageTest {

    private static final BoroughMap SOUTHWARK = new BoroughMap(
            1_000, 1_600, List.of(), "", "M0 0l10 0", new MapProjection(-0.12, 51.51, 10_000, 0.62, 1_600));

    private static final FoundSupport LUNCH = new FoundSupport(
            new EntryId(new UUID(0, 1)),
            "<b>Lunch</b> Club",
            "Peckham Neighbours",
            "A hot meal.",
            "Every week on Tuesday",
            "Free",
            List.of("Peckham Hall, SE15 5EW"),
            List.of(new Point(51.47, -0.07)),
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
        SupportForm nothing = new SupportForm(null, null, null, null, null, null, null, null, null, null, null);

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
        return new SupportForm(words, null, near, null, null, null, null, null, null, null, null);
    }

    private static Optional<Answer> answer(List<FoundSupport> found, List<String> instead) {
        return Optional.of(new Answer(
                new Understood(
                        List.of(new Term("lunch", "lunch")),
                        List.of(new Correction("lnuch", "lunch")),
                        List.of(new NeedNamed("food", "Food"))),
                Optional.empty(),
                found,
                instead));
    }

    @Test
    void results_that_have_a_place_are_numbered_on_a_map_and_the_others_are_not() {
        FoundSupport elsewhere = at("Far away", new Point(51.47, 2));
        FoundSupport nowhere = at("By telephone");
        FoundSupport twice = at("Two halls", new Point(51.47, -0.07), new Point(51.43, -0.09));

        SupportPage page = page(form("lunch", ""), answer(List.of(nowhere, LUNCH, elsewhere, twice), List.of()), 1);

        assertThat(page.results())
                .extracting(SupportPage.Result::marked)
                .containsExactly("", "Number 2 on the map", "", "Number 4 on the map");
        assertThat(page.map().orElseThrow().markers())
                .extracting(PlaceMap.Marker::numbers)
                .containsExactly("2, 4", "4");
        assertThat(Rendered.page("directory/support", page))
                .contains("role=\"img\" aria-label=\"Map of the results", ">2, 4</text>", "Number 2 on the map")
                .contains("Hide the map", "map=no#found");
    }

    @Test
    void the_second_page_goes_on_counting() {
        List<FoundSupport> eleven = IntStream.range(0, 11)
                .mapToObj(i -> at("Hall " + i, new Point(51.47, -0.07)))
                .toList();

        SupportPage page = page(form("lunch", ""), answer(eleven, List.of()), 2);

        assertThat(page.map().orElseThrow().markers())
                .extracting(PlaceMap.Marker::numbers)
                .containsExactly("11");
        assertThat(page.otherView().orElseThrow().href()).isEqualTo("/support?q=lunch&map=no&page=2#found");
    }

    @Test
    void without_the_map_the_page_has_the_same_results_and_leads_to_the_map() {
        SupportForm plain = form("lunch", "").withMap(false);

        SupportPage page = page(plain, answer(List.of(LUNCH), List.of()), 1);

        assertThat(page.map()).isEmpty();
        assertThat(Rendered.page("directory/support", page))
                .contains("Lunch&lt;/b&gt; Club", "Peckham Hall, SE15 5EW", "Show the map", "name=\"map\" value=\"no\"")
                .doesNotContain("<svg class=\"kith-map", "on the map");
        assertThat(page.otherView().orElseThrow().href()).isEqualTo("/support?q=lunch#found");
    }

    @Test
    void where_no_result_has_a_place_no_map_is_offered() {
        SupportPage page = page(form("lunch", ""), answer(List.of(at("By telephone")), List.of()), 1);

        assertThat(page.map()).isEmpty();
        assertThat(page.otherView()).isEmpty();
    }

    private static FoundSupport at(String name, Point... places) {
        return new FoundSupport(
                new EntryId(new UUID(0, 2)),
                name,
                "Group",
                "",
                "",
                "Free",
                List.of(),
                List.of(places),
                false,
                Freshness.CHECKED,
                Optional.empty(),
                List.of(),
                List.of(),
                10,
                List.of());
    }

    private static String html(SupportForm form, Optional<Answer> answer) {
        return Rendered.page("directory/support", page(form, answer, 1));
    }

    private static SupportPage page(SupportForm form, Optional<Answer> answer, int page) {
        return SupportPage.of(
                form,
                List.of(new NeedNamed("food", "Food")),
                List.of(),
                List.of("somali"),
                answer,
                page,
                Optional.of(SOUTHWARK),
                false);
    }
}
