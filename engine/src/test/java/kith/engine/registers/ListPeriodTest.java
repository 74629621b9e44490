package kith.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.terms.Deceased;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPeriodTest {

    private static final LocalDate BORN = LocalDate.of(1950, 6, 1);
    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2015, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2020, 1, 1);

    private final Lifespan alive = Lifespan.of(BORN, Deceased.UNSTATED, null);

    @Test
    void begins_with_the_third_condition() {
        assertThat(spans(List.of(from("HTN", ONCE), from("DM", LATER), from("AF", LATEST)), alive))
                .containsExactly(new Period(LATEST, Period.OPEN));
    }

    @Test
    void two_conditions_are_too_few() {
        assertThat(spans(List.of(from("HTN", ONCE), from("DM", LATER)), alive)).isEmpty();
    }

    @Test
    void ends_when_the_third_does_and_may_begin_anew() {
        List<RegisterPeriod> registers = List.of(
                from("HTN", ONCE), from("DM", ONCE), during("AST", ONCE, LATER), during("AST", LATEST, Period.OPEN));

        assertThat(spans(registers, alive)).containsExactly(new Period(ONCE, LATER), new Period(LATEST, Period.OPEN));
    }

    @Test
    void goes_on_when_one_ends_on_the_day_another_begins() {
        List<RegisterPeriod> registers = List.of(
                from("HTN", ONCE), from("DM", ONCE), during("AST", ONCE, LATER), during("AF", LATER, Period.OPEN));

        assertThat(ListPeriod.of(registers, alive))
                .containsExactly(
                        new ListPeriod(new Period(ONCE, LATER), ONCE, conditions("AST", "DM", "HTN")),
                        new ListPeriod(new Period(LATER, Period.OPEN), ONCE, conditions("AF", "DM", "HTN")));
    }

    @Test
    void what_does_not_count_does_not_count() {
        assertThat(Stream.of("NDH", "OB", "PC", "CKD12", "BBV")
                        .map(key -> spans(List.of(from("HTN", ONCE), from("DM", ONCE), from(key, ONCE)), alive)))
                .allMatch(List::isEmpty);
    }

    @Test
    void a_child_is_listed_from_the_eighteenth_birthday() {
        Lifespan child = Lifespan.of(LocalDate.of(2000, 7, 9), Deceased.ALIVE, null);

        assertThat(spans(three(), child)).containsExactly(new Period(LocalDate.of(2018, 7, 9), Period.OPEN));
    }

    @Test
    void who_is_born_on_a_leap_day_is_eighteen_on_the_first_of_march() {
        Lifespan leapling = Lifespan.of(LocalDate.of(2000, 2, 29), Deceased.ALIVE, null);

        assertThat(leapling.adultOn()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(Lifespan.of(LocalDate.of(2000, 2, 28), Deceased.ALIVE, null).adultOn())
                .isEqualTo(LocalDate.of(2018, 2, 28));
    }

    @Test
    void ends_with_the_day_of_death() {
        Lifespan dead = Lifespan.of(BORN, Deceased.DEAD, LATEST);

        assertThat(spans(three(), dead)).containsExactly(new Period(ONCE, LATEST));
        assertThat(dead.isDeadBy(LATEST)).isTrue();
        assertThat(dead.isDeadBy(LATEST.minusDays(1))).isFalse();
    }

    @Test
    void who_is_dead_without_a_date_is_never_listed() {
        assertThat(spans(three(), Lifespan.of(BORN, Deceased.DEAD, null))).isEmpty();
    }

    @Test
    void who_has_no_birth_date_is_never_listed() {
        assertThat(spans(three(), Lifespan.of(null, Deceased.ALIVE, null))).isEmpty();
    }

    private static List<Period> spans(List<RegisterPeriod> registers, Lifespan life) {
        return ListPeriod.of(registers, life).stream().map(ListPeriod::span).toList();
    }

    private static List<Condition> conditions(String... keys) {
        return Stream.of(keys)
                .map(key -> Catalogue.current().condition(key).orElseThrow())
                .toList();
    }

    private static List<RegisterPeriod> three() {
        return List.of(from("HTN", ONCE), from("DM", ONCE), from("AF", ONCE));
    }

    private static RegisterPeriod from(String key, LocalDate since) {
        return during(key, since, Period.OPEN);
    }

    private static RegisterPeriod during(String key, LocalDate since, LocalDate until) {
        Condition condition = Catalogue.current().condition(key).orElseThrow();
        return new RegisterPeriod(condition, new Period(since, until), List.of(reason(since, until)));
    }

    private static RegisterReason reason(@Nullable LocalDate since, LocalDate until) {
        return new RegisterReason(1, "c1", "", since == null ? LocalDate.EPOCH : since, until, SecurityLabel.NORMAL);
    }
}
