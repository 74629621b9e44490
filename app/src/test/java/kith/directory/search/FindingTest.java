package kith.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.freshness.Freshness;
import kith.directory.search.Understood.Correction;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Point;
import kith.places.BoroughMap;
import kith.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {

    private static final String LUNCH = "Tuesday Lunch Club";
    private static final String HEATING = "Warm Homes Advice";

    private final RunningDirectory running = new RunningDirectory("finding");

    @TempDir
    private Path folder;

    @BeforeEach
    void twoServices() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));
    }

    @Test
    void a_step_free_lunch_club_on_tuesday_is_found_by_a_mistyped_word() {
        SupportQuestion question = new SupportQuestion(
                "lnuch clubb",
                "",
                "SE15",
                Optional.of(2),
                Optional.of(DayOfWeek.TUESDAY),
                true,
                List.of(AccessNeed.STEP_FREE),
                Optional.empty(),
                "",
                false);

        Answer answer = running.finding().find(question);

        assertThat(answer.found()).extracting(FoundSupport::name).containsExactly(LUNCH);
        assertThat(answer.understood().corrections())
                .containsExactlyInAnyOrder(new Correction("lnuch", "lunch"), new Correction("clubb", "club"));
        assertThat(answer.found().getFirst().reasons())
                .anyMatch(reason -> reason.startsWith("Its name has"))
                .anyMatch(reason -> reason.endsWith("km from SE15 on foot"));
    }

    @Test
    void everyday_words_lead_to_a_need() {
        Answer answer = running.finding().find(SupportQuestion.of("I can’t heat my home"));

        assertThat(answer.found()).extracting(FoundSupport::name).first().isEqualTo(HEATING);
        assertThat(answer.found().getFirst().reasons()).contains("It is for heating and energy bills");
    }

    @Test
    void where_nothing_is_found_the_answer_says_what_to_change() {
        Answer answer = running.finding()
                .find(new SupportQuestion(
                        "lunch",
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(DayOfWeek.SUNDAY),
                        false,
                        List.of(),
                        Optional.empty(),
                        "",
                        false));

        assertThat(answer.found()).isEmpty();
        assertThat(answer.instead()).containsExactly("There would be 1 on any day.");
    }

    @Test
    void words_that_nothing_answers_find_nothing() {
        assertThat(running.finding().find(SupportQuestion.of("zeppelin")).found())
                .isEmpty();
        assertThat(running.finding().find(SupportQuestion.of("zeppelin")).instead())
                .isNotEmpty();
    }

    @Test
    void nothing_typed_is_taken_for_a_query_language() {
        for (String typed : List.of("lunch & | !", "':*", "a'b \\", "\"lunch", "-- ;", "(((", "🍲")) {
            running.finding().find(SupportQuestion.of(typed));
        }
        assertThat(running.finding().find(SupportQuestion.of("!lunch")).found()).hasSize(1);
    }

    @Test
    void an_entry_past_the_set_age_is_not_offered() {
        running.clock.pass(Duration.ofDays(3 * 366));

        assertThat(running.finding().find(SupportQuestion.of("lunch")).found()).isEmpty();
        assertThat(running.directory()
                        .find(running.entry("lunch"))
                        .orElseThrow()
                        .freshness())
                .isEqualTo(Freshness.NOT_OFFERED);
    }

    @Test
    void only_what_is_free_is_found_where_that_is_asked() {
        SupportQuestion free = new SupportQuestion(
                "", "", "", Optional.empty(), Optional.empty(), true, List.of(), Optional.empty(), "", false);

        assertThat(running.finding().find(free).found())
                .extracting(FoundSupport::name)
                .containsExactly(LUNCH);
    }

    @Test
    void support_for_other_ages_is_not_found() throws IOException {
        running.take(folder, "two", Feed.of(Feed.service("kites", "Junior Kites", """
                        "description": "Flying kites.", "minimum_age": 8, "maximum_age": 16
                        """)));

        assertThat(running.finding().find(kites(AgeBand.CHILDREN)).found()).hasSize(1);
        Answer none = running.finding().find(kites(AgeBand.OLDER));
        assertThat(none.found()).isEmpty();
        assertThat(none.instead()).containsExactly("There would be 1 for any age.");
    }

    @Test
    void among_many_entries_with_a_common_word_the_one_with_the_rare_word_comes_first() throws IOException {
        running.take(folder, "many", Feed.many(700));
        running.take(
                folder,
                "two",
                Feed.of(Feed.service("choir", "Singing while knitting", "\"description\": \"A choir\"")));

        List<FoundSupport> found =
                running.finding().find(SupportQuestion.of("knitting choir")).found();

        assertThat(found).hasSize(300);
        assertThat(found.getFirst().name()).isEqualTo("Singing while knitting");
    }

    @Test
    void a_filter_that_few_of_many_entries_pass_still_finds_them() throws IOException {
        running.take(folder, "many", Feed.many(700));
        running.take(folder, "two", Feed.of(Feed.service("choir", "Knitting choir", "\"fees\": \"Free\"")));
        SupportQuestion free = new SupportQuestion(
                "knitting", "", "", Optional.empty(), Optional.empty(), true, List.of(), Optional.empty(), "", false);

        assertThat(running.finding().find(free).found())
                .extracting(FoundSupport::name)
                .containsExactly("Knitting choir", LUNCH);
    }

    private static SupportQuestion kites(AgeBand age) {
        return new SupportQuestion(
                "kites", "", "", Optional.empty(), Optional.empty(), false, List.of(), Optional.of(age), "", false);
    }

    @Test
    void a_confidential_place_is_no_place_on_the_map() throws IOException {
        assertThat(running.finding()
                        .find(SupportQuestion.of("lunch"))
                        .found()
                        .getFirst()
                        .at())
                .containsExactly(new Point(51.4727, -0.0658));

        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB.replace(
                        "\"location_type\": \"physical\"", "\"location_type\": \"confidential\"")));

        assertThat(running.finding()
                        .find(SupportQuestion.of("lunch"))
                        .found()
                        .getFirst()
                        .at())
                .isEmpty();
    }

    @Test
    void the_map_of_southwark_is_drawn_from_what_is_published() {
        running.bean(Places.class).ensureBoundaries();

        BoroughMap map = running.bean(NeighbourhoodMap.class).today().orElseThrow();

        assertThat(map.shapes()).hasSize(9);
        assertThat(map.borders())
                .isEqualTo(running.bean(Places.class)
                        .map(running.bean(Places.class).today().day())
                        .orElseThrow()
                        .borders());
        assertThat(map.spot(51.4727, -0.0658)).isPresent();
        assertThat(map.spot(51.4727, 0.5)).isEmpty();
    }
}
