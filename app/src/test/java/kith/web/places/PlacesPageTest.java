package kith.web.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;
import kith.places.Headcount;
import kith.places.PlacesOn;
import kith.places.Southwark;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class PlacesPageTest {

    private static final PlacesOn NINE = Southwark.on(LocalDate.of(2026, 11, 2));
    private static final PlacesOn BEFORE_ANY = Southwark.on(LocalDate.of(2001, 1, 1));

    @Test
    void names_the_neighbourhoods_in_force_and_labels_what_is_not_published() {
        assertThat(render(PlacesPage.of(NINE, List.of(), Optional.empty())))
                .contains("In use today: Nine neighbourhoods.", "Rotherhithe", "28,715", "Illustrative")
                .doesNotContain("Who would move where");
    }

    @Test
    void says_who_would_move_and_hides_what_is_small() {
        Headcount people = new Headcount(Map.of(new OdsCode("G85006"), 3), Map.of(new LsoaCode("E01004008"), 1_234));

        String html =
                render(PlacesPage.of(NINE, List.of(Southwark.planned()), Optional.of(Southwark.comparison(people))));

        assertThat(html)
                .contains("Five neighbourhoods of whole wards:", "It has no start date yet.")
                .contains("Who would move where", "Fewer than 5", "1,234");
    }

    @Test
    void says_so_when_none_is_in_force() {
        assertThat(render(PlacesPage.of(BEFORE_ANY, List.of(), Optional.empty())))
                .contains("No neighbourhoods are in use today.");
    }

    private static String render(PlacesPage page) {
        return Rendered.page("web/places/places", page);
    }
}
