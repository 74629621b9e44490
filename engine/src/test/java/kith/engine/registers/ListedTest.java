package kith.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.terms.SecurityLabel;
import kith.engine.terms.Deceased;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListedTest {

    private static final LocalDate BORN = LocalDate.of(1950, 6, 1);
    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2015, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2020, 1, 1);

    private final Life alive = Life.of(BORN, Deceased.UNSTATED, null);

    @Test
    void begins_with_the_third_condition() {
        assertThat(spans(List.of(from("HTN", ONCE), from("DM", LATER), from("AF", LATEST)), alive))
                .containsExactly(new Span(LATEST, Span.OPEN));
    }

    @Test
    void two_conditions_are_too_few() {
        assertThat(spans(List.of(from("HTN", ONCE), from("DM", LATER)), alive)).isEmpty();
    }

    @Test
    void ends_when_the_third_does_and_may_begin_anew() {
        List<Registered> registers = List.of(
                from("HTN", ONCE), from("DM", ONCE), during("AST", ONCE, LATER), during("AST", LATEST, Span.OPEN));

        assertThat(spans(registers, alive)).containsExactly(new Span(ONCE, LATER), new Span(LATEST, Span.OPEN));
    }

    @Test
    void goes_on_when_one_ends_on_the_day_another_begins() {
        List<Registered> registers = List.of(
                from("HTN", ONCE), from("DM", ONCE), during("AST", ONCE, LATER), during("AF", LATER, Span.OPEN));

        assertThat(Listed.of(registers, alive))
                .containsExactly(
                        new Listed(new Span(ONCE, LATER), ONCE, conditions("AST", "DM", "HTN")),
                        new Listed(new Span(LATER, Span.OPEN), ONCE, conditions("AF", "DM", "HTN")));
    }

    @Test
    void what_does_not_count_does_not_count() {
        assertThat(Stream.of("NDH", "OB", "PC", "CKD12", "BBV")
                        .map(key -> spans(List.of(from("HTN", ONCE), from("DM", ONCE), from(key, ONCE)), alive)))
                .allMatch(List::isEmpty);
    }

    @Test
    void a_child_is_listed_from_the_eighteenth_birthday() {
        Life child = Life.of(LocalDate.of(2000, 7, 9), Deceased.ALIVE, null);

        assertThat(spans(three(), child)).containsExactly(new Span(LocalDate.of(2018, 7, 9), Span.OPEN));
    }

    @Test
    void who_is_born_on_a_leap_day_is_eighteen_on_the_first_of_march() {
        Life leapling = Life.of(LocalDate.of(2000, 2, 29), Deceased.ALIVE, null);

        assertThat(leapling.adultOn()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(Life.of(LocalDate.of(2000, 2, 28), Deceased.ALIVE, null).adultOn())
                .isEqualTo(LocalDate.of(2018, 2, 28));
    }

    @Test
    void ends_with_the_day_of_death() {
        Life dead = Life.of(BORN, Deceased.DEAD, LATEST);

        assertThat(spans(three(), dead)).containsExactly(new Span(ONCE, LATEST));
        assertThat(dead.isDeadBy(LATEST)).isTrue();
        assertThat(dead.isDeadBy(LATEST.minusDays(1))).isFalse();
    }

    @Test
    void who_is_dead_without_a_date_is_never_listed() {
        assertThat(spans(three(), Life.of(BORN, Deceased.DEAD, null))).isEmpty();
    }

    @Test
    void who_has_no_birth_date_is_never_listed() {
        assertThat(spans(three(), Life.of(null, Deceased.ALIVE, null))).isEmpty();
    }

    private static List<Span> spans(List<Registered> registers, Life life) {
        return Listed.of(registers, life).stream().map(Listed::span).toList();
    }

    private static List<Condition> conditions(String... keys) {
        return Stream.of(keys)
                .map(key -> Catalogue.current().condition(key).orElseThrow())
                .toList();
    }

    private static List<Registered> three() {
        return List.of(from("HTN", ONCE), from("DM", ONCE), from("AF", ONCE));
    }

    private static Registered from(String key, LocalDate since) {
        return during(key, since, Span.OPEN);
    }

    private static Registered during(String key, LocalDate since, LocalDate until) {
        Condition condition = Catalogue.current().condition(key).orElseThrow();
        return new Registered(condition, new Span(since, until), List.of(reason(since, until)));
    }

    private static Reason reason(@Nullable LocalDate since, LocalDate until) {
        return new Reason(1, "c1", "", since == null ? LocalDate.EPOCH : since, until, SecurityLabel.NORMAL);
    }
}
