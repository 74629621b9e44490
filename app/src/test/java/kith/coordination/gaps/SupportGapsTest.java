package kith.coordination.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import kith.coordination.gaps.NeedGaps.InNeighbourhood;
import kith.directory.venues.Point;
import kith.engine.terms.NeighbourhoodKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A pantry stands in the middle of one small area of Camberwell. It is within a walk of 18 of the 21 small areas of
/// Camberwell, 12 of the 18 of Peckham and 2 of the 16 of Old Kent Road.
class SupportGapsTest {

    private static final Needing SOUTHWARK = new Needing("gaps");

    private static final Point PANTRY = new Point(51.47400, -0.08434);
    private static final String AT_THE_PANTRY = "E01003911";
    /// Its middle is 1.188 km from the pantry.
    private static final String JUST_WITHIN = "E01004045";
    /// Its middle is 1.253 km from the pantry.
    private static final String JUST_BEYOND = "E01003923";
    private static final String IN_ROTHERHITHE = "E01003986";
    private static final String ALSO_IN_ROTHERHITHE = "E01004036";
    private static final String IN_BERMONDSEY = "E01003975";
    private static final String NO_AREA = "";

    @BeforeEach
    void a_pantry_and_nobody() {
        SOUTHWARK.empty();
        SOUTHWARK.service("food", List.of(PANTRY));
    }

    /// People whose counts are small, and together large enough that hiding them hides nobody else.
    private static void a_few_people_elsewhere() {
        SOUTHWARK.people(4, IN_BERMONDSEY, "Food insecurity");
        SOUTHWARK.people(4, NO_AREA, "Food insecurity");
    }

    @Test
    void areas_further_than_1_23_km_from_every_service_are_without_support() {
        NeedGaps food = SOUTHWARK.gaps("food");

        assertThat(areas(food, "camberwell")).isEqualTo("3 of 21");
        assertThat(areas(food, "peckham")).isEqualTo("6 of 18");
        assertThat(areas(food, "old-kent-road")).isEqualTo("14 of 16");
        assertThat(areas(food, "rotherhithe")).isEqualTo("15 of 15");
    }

    @Test
    void people_count_where_they_live_if_nothing_is_within_a_walk() {
        a_few_people_elsewhere();
        SOUTHWARK.people(20, AT_THE_PANTRY, "Food insecurity");
        SOUTHWARK.people(6, JUST_WITHIN, "Food insecurity");
        SOUTHWARK.people(7, JUST_BEYOND, "Food insecurity");
        SOUTHWARK.people(5, IN_ROTHERHITHE, "Is hungry");
        SOUTHWARK.people(3, ALSO_IN_ROTHERHITHE, "Needs a hot meal");

        NeedGaps food = SOUTHWARK.gaps("food");

        assertThat(people(food, "camberwell")).hasValue(7);
        assertThat(people(food, "rotherhithe")).hasValue(8);
        assertThat(food.peopleShown()).isEqualTo(15);
    }

    @Test
    void a_count_of_five_is_shown_and_a_count_of_four_is_not() {
        SOUTHWARK.people(20, AT_THE_PANTRY, "Food insecurity");
        SOUTHWARK.people(4, JUST_BEYOND, "Food insecurity");
        SOUTHWARK.people(5, IN_ROTHERHITHE, "Food insecurity");
        SOUTHWARK.people(2, NO_AREA, "Food insecurity");

        NeedGaps food = SOUTHWARK.gaps("food");

        assertThat(people(food, "camberwell")).isEmpty();
        assertThat(people(food, "rotherhithe")).hasValue(5);
        assertThat(food.total()).hasValue(31);
        assertThat(food.hidesPeople()).isTrue();
    }

    @Test
    void what_the_total_would_give_away_is_hidden_too() {
        SOUTHWARK.people(20, AT_THE_PANTRY, "Food insecurity");
        SOUTHWARK.people(4, JUST_BEYOND, "Food insecurity");
        SOUTHWARK.people(5, IN_ROTHERHITHE, "Food insecurity");

        NeedGaps food = SOUTHWARK.gaps("food");

        assertThat(people(food, "camberwell")).isEmpty();
        assertThat(people(food, "rotherhithe")).isEmpty();
        assertThat(food.total()).hasValue(29);
    }

    @Test
    void the_people_within_a_walk_are_hidden_with_the_others_so_that_they_tell_nothing() {
        SOUTHWARK.people(4, AT_THE_PANTRY, "Food insecurity");
        SOUTHWARK.people(9, JUST_BEYOND, "Food insecurity");

        assertThat(people(SOUTHWARK.gaps("food"), "camberwell")).isEmpty();
    }

    @Test
    void a_neighbourhood_with_support_everywhere_has_nobody_without_and_that_is_no_secret() {
        for (double latitude = 51.42; latitude < 51.51; latitude += 0.01) {
            SOUTHWARK.service("food", List.of(new Point(latitude, -0.09), new Point(latitude, -0.06)));
        }
        SOUTHWARK.service("food", List.of(new Point(51.50, -0.035), new Point(51.49, -0.04)));

        NeedGaps food = SOUTHWARK.gaps("food");

        assertThat(food.isGap()).isFalse();
        assertThat(food.neighbourhoods())
                .allSatisfy(one -> assertThat(one.people()).hasValue(0));
    }

    @Test
    void somebody_whose_need_several_sources_say_counts_once() {
        a_few_people_elsewhere();
        SOUTHWARK.people(6, IN_ROTHERHITHE, "Food insecurity");
        long twice = SOUTHWARK.person(IN_ROTHERHITHE);
        SOUTHWARK.says(twice, "Food insecurity");
        SOUTHWARK.says(twice, "Is hungry");
        SOUTHWARK.record(1_000, twice);
        SOUTHWARK.says(1_000, "Needs a hot meal");

        assertThat(people(SOUTHWARK.gaps("food"), "rotherhithe")).hasValue(7);
    }

    @Test
    void needs_that_are_over_refuted_or_still_to_come_and_needs_of_the_dead_do_not_count() {
        a_few_people_elsewhere();
        SOUTHWARK.people(6, IN_ROTHERHITHE, "Food insecurity");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, once", "ended = '2026-11-23'");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, never", "verification = 5");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, by mistake", "verification = 6");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, resolved", "clinical = 6");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, soon", "happened = '2026-11-24'");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE, "2026-11-01"), "Food insecurity");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food, until tomorrow", "ended = '2026-11-24'");

        assertThat(people(SOUTHWARK.gaps("food"), "rotherhithe")).hasValue(7);
    }

    @Test
    void what_only_some_workers_may_see_does_not_count() {
        a_few_people_elsewhere();
        SOUTHWARK.people(6, IN_ROTHERHITHE, "Food insecurity");
        SOUTHWARK.says(SOUTHWARK.person(IN_ROTHERHITHE), "Food and fear", "class = 1");

        assertThat(people(SOUTHWARK.gaps("food"), "rotherhithe")).hasValue(6);
        assertThat(SOUTHWARK.gaps()).extracting(NeedGaps::need).doesNotContain("safety-at-home", "substance");
    }

    @Test
    void a_service_without_a_place_closes_no_gap_and_is_counted_apart() {
        SOUTHWARK.service("benefits", List.of());
        SOUTHWARK.service("benefits", List.of());

        NeedGaps benefits = SOUTHWARK.gaps("benefits");

        assertThat(benefits.withoutPlace()).isEqualTo(2);
        assertThat(areas(benefits, "camberwell")).isEqualTo("21 of 21");
    }

    @Test
    void what_is_closed_unchecked_too_old_or_only_to_give_closes_no_gap() {
        for (String state : List.of(
                "status = 'temporarily-closed'",
                "counts_from = null",
                "counts_from = '2024-11-01'",
                "ways = '{give}'")) {
            UUID entry = SOUTHWARK.service("benefits", List.of(PANTRY));
            SOUTHWARK.change(entry, state);
        }

        assertThat(areas(SOUTHWARK.gaps("benefits"), "camberwell")).isEqualTo("21 of 21");
        assertThat(SOUTHWARK.gaps("benefits").withoutPlace()).isZero();
    }

    @Test
    void the_need_to_give_is_met_by_ways_to_give() {
        UUID entry = SOUTHWARK.service("contribution", List.of(PANTRY));
        assertThat(areas(SOUTHWARK.gaps("contribution"), "camberwell")).isEqualTo("21 of 21");

        SOUTHWARK.change(entry, "ways = '{give}'");

        assertThat(areas(SOUTHWARK.gaps("contribution"), "camberwell")).isEqualTo("3 of 21");
    }

    private static OptionalLong people(NeedGaps need, String neighbourhood) {
        return in(need, neighbourhood).people();
    }

    private static String areas(NeedGaps need, String neighbourhood) {
        InNeighbourhood found = in(need, neighbourhood);
        return "%d of %d".formatted(found.beyond(), found.areas());
    }

    private static InNeighbourhood in(NeedGaps need, String neighbourhood) {
        return need.neighbourhoods().stream()
                .filter(one -> one.key().equals(new NeighbourhoodKey(neighbourhood)))
                .findFirst()
                .orElseThrow();
    }
}
