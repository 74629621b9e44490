package kith.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.engine.measures.Rate;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.WorkerId;
import kith.places.BoroughMap;
import kith.places.PlacesOn;
import kith.places.Southwark;
import kith.places.geometry.MapProjection;
import kith.population.Belonging;
import kith.population.Figures;
import kith.population.Figures.Line;
import kith.ui.Rendered;
import kith.ui.maps.AreaMap;
import org.junit.jupiter.api.Test;

class BoroughPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final PlacesOn SOUTHWARK = Southwark.on(MONDAY);
    private static final Viewer AMARA = Viewer.of(
            new WorkerId(1), "Amara", Role.COORDINATOR, Set.of(new NeighbourhoodKey("walworth")), Purpose.DIRECT_CARE);

    @Test
    void shows_where_somebody_works_first_and_leads_nowhere_else() {
        BoroughPage page = page(Optional.empty());

        assertThat(page.yours()).extracting(tile -> tile.title()).containsExactly("Walworth");
        assertThat(page.yours().getFirst().href()).isEqualTo("/neighbourhoods/walworth");
        assertThat(page.others()).hasSize(8).allMatch(tile -> tile.href().isEmpty());
    }

    @Test
    void says_how_many_for_its_size_with_the_interval_and_how_that_is_counted() {
        assertThat(Rendered.page("population/borough", page(Optional.empty())))
                .contains("900 people on record.", "90 adults live with three or more long-term conditions.")
                .contains("100.0 in every 1,000 adults", "95% interval", "How this is counted")
                .contains("are not official");
    }

    @Test
    void does_not_show_what_is_small() {
        Line hidden = new Line(
                new NeighbourhoodKey("peckham"),
                OptionalLong.of(100),
                OptionalLong.of(80),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
        BoroughPage page = BoroughPage.of(
                SOUTHWARK,
                AMARA,
                AMARA::covers,
                new Figures(
                        MONDAY,
                        Belonging.REGISTERED,
                        List.of(hidden),
                        line(NeighbourhoodKey.NOT_PLACED, 5),
                        line(NeighbourhoodKey.NOT_PLACED, 900)),
                Optional.of(map("peckham")),
                List.of());

        assertThat(Rendered.page("population/borough", page)).contains("Not shown", "not shown");
        assertThat(page.map().orElseThrow().areas())
                .extracting(AreaMap.Area::fill)
                .containsExactly("#d8dde0");
    }

    @Test
    void a_map_names_each_neighbourhood_and_says_what_its_colours_stand_for() {
        String html = Rendered.page("population/borough", page(Optional.of(map("walworth"))));

        assertThat(html)
                .contains("M0 0l10 0l0 10z", "M0 0l10 0", "<title>Walworth</title>")
                .contains("in every 1,000 adults", "80.0 to 100.0")
                .contains("href=\"/neighbourhoods/walworth\" aria-label=\"Walworth\"");
    }

    private static BoroughPage page(Optional<BoroughMap> map) {
        List<Line> lines = SOUTHWARK.neighbourhoods().stream()
                .map(neighbourhood -> line(neighbourhood.key(), 100))
                .toList();
        return BoroughPage.of(
                SOUTHWARK,
                AMARA,
                AMARA::covers,
                new Figures(
                        MONDAY,
                        Belonging.REGISTERED,
                        lines,
                        line(NeighbourhoodKey.NOT_PLACED, 5),
                        line(NeighbourhoodKey.NOT_PLACED, 900)),
                map,
                List.of());
    }

    private static BoroughMap map(String key) {
        return new BoroughMap(
                10,
                10,
                List.of(new BoroughMap.Shape(
                        SOUTHWARK.neighbourhood(new NeighbourhoodKey(key)).orElseThrow(), "M0 0l10 0l0 10z", 5, 5)),
                "",
                "M0 0l10 0",
                new MapProjection(0, 0, 1, 1, 10));
    }

    private static Line line(NeighbourhoodKey key, long people) {
        return new Line(
                key,
                OptionalLong.of(people),
                OptionalLong.of(people),
                OptionalLong.of(people / 10),
                OptionalLong.of(0),
                Optional.of(new Rate(people / 10, people)));
    }
}
