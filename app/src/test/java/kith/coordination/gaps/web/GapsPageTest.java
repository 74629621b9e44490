package kith.coordination.gaps.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.coordination.gaps.NeedGaps;
import kith.coordination.gaps.NeedGaps.InNeighbourhood;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.BoroughMap;
import kith.places.Southwark;
import kith.places.geometry.MapProjection;
import kith.ui.Rendered;
import kith.ui.maps.AreaMap;
import org.junit.jupiter.api.Test;

class GapsPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final NeedGaps FOOD = new NeedGaps(
            "food",
            "Food",
            OptionalLong.of(140),
            2,
            List.of(
                    new InNeighbourhood(new NeighbourhoodKey("walworth"), "Walworth", 22, 0, OptionalLong.of(0)),
                    new InNeighbourhood(new NeighbourhoodKey("peckham"), "Peckham", 18, 6, OptionalLong.of(41))));
    private static final NeedGaps DIGITAL = new NeedGaps(
            "digital",
            "Going online",
            OptionalLong.empty(),
            0,
            List.of(
                    new InNeighbourhood(new NeighbourhoodKey("walworth"), "Walworth", 22, 22, OptionalLong.empty()),
                    new InNeighbourhood(new NeighbourhoodKey("peckham"), "Peckham", 18, 18, OptionalLong.of(90))));
    private static final NeedGaps MONEY = new NeedGaps(
            "money-advice",
            "Money",
            OptionalLong.of(10),
            0,
            List.of(new InNeighbourhood(new NeighbourhoodKey("walworth"), "Walworth", 22, 0, OptionalLong.of(0))));

    @Test
    void needs_of_most_people_come_first_and_say_where_they_live() {
        GapsPage page = GapsPage.of(MONDAY, List.of(FOOD, DIGITAL, MONEY), "", Optional.of(map()));

        assertThat(page.sentence()).isEqualTo("2 of 3 needs have no support within a walk of some small area.");
        assertThat(page.everywhere()).isEqualTo("Support within a walk of every small area: Money.");
        assertThat(page.table().orElseThrow().rows())
                .extracting(row -> row.stream().map(cell -> cell.text()).toList())
                .containsExactly(
                        List.of("Going online", "90 or more", "Walworth (not shown), Peckham 90", "0"),
                        List.of("Food", "41", "Peckham 41", "2"));
        assertThat(page.map().orElseThrow().areas())
                .extracting(AreaMap.Area::figure)
                .containsExactly("1", "2");
    }

    @Test
    void one_need_is_shown_by_neighbourhood() {
        GapsPage page = GapsPage.of(MONDAY, List.of(FOOD, DIGITAL), "digital", Optional.of(map()));

        assertThat(page.sentence())
                .isEqualTo("Going online: 90 or more people have no support within a walk of where they live.");
        assertThat(page.table().orElseThrow().rows())
                .extracting(row -> row.stream().map(cell -> cell.text()).toList())
                .containsExactly(List.of("Walworth", "Not shown", "22", "22"), List.of("Peckham", "90", "18", "18"));
        assertThat(page.map().orElseThrow().areas())
                .extracting(AreaMap.Area::figure)
                .containsExactly("Not shown", "90");
        assertThat(page.map().orElseThrow().areas().getFirst().fill()).isEqualTo(AreaMap.notShown());
    }

    @Test
    void the_page_says_how_it_was_counted_and_reads_without_the_map() {
        String with =
                Rendered.page("coordination/gaps/gaps", GapsPage.of(MONDAY, List.of(FOOD), "food", Optional.of(map())));
        String without =
                Rendered.page("coordination/gaps/gaps", GapsPage.of(MONDAY, List.of(FOOD), "food", Optional.empty()));

        assertThat(with).contains("<svg class=\"kith-map\"", "Peckham: 41", "Contains OS data");
        assertThat(without)
                .doesNotContain("<svg class=\"kith-map\"")
                .contains("within 1.23 km of the middle of a small area", "In all, the records of 140 people say this")
                .contains("We do not show counts under five");
    }

    @Test
    void a_borough_without_gaps_and_one_without_neighbourhoods_say_so() {
        assertThat(GapsPage.of(MONDAY, List.of(MONEY), "", Optional.empty()))
                .satisfies(page -> assertThat(page.table()).isEmpty())
                .extracting(GapsPage::sentence)
                .isEqualTo("Every need has support within a walk of every small area.");
        assertThat(GapsPage.of(
                                MONDAY,
                                List.of(new NeedGaps("food", "Food", OptionalLong.empty(), 0, List.of())),
                                "",
                                Optional.empty())
                        .sentence())
                .isEqualTo("There are no neighbourhoods yet.");
    }

    private static BoroughMap map() {
        return new BoroughMap(
                10,
                10,
                List.of(shape("walworth"), shape("peckham")),
                "",
                "M0 0l10 0",
                new MapProjection(0, 0, 1, 1, 10));
    }

    private static BoroughMap.Shape shape(String key) {
        return new BoroughMap.Shape(
                Southwark.on(MONDAY).neighbourhood(new NeighbourhoodKey(key)).orElseThrow(), "M0 0l10 0l0 10z", 5, 5);
    }
}
