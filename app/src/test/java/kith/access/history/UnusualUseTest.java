package kith.access.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kith.access.audit.UseOfDay;
import kith.access.budget.DailyBudget;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

class UnusualUseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void usual_use_is_not_reported() {
        assertThat(found(day(1, 20, 5, 2, 1), day(2, 15, 0, 0, 0))).isEmpty();
    }

    @Test
    void reaching_the_budget_of_a_day_is_reported() {
        assertThat(found(day(1, 100, 0, 0, 0), day(2, 90, 50, 0, 0), day(3, 90, 0, 0, 0)))
                .extracting(use -> use.worker().value(), UnusualUse::why)
                .containsExactly(
                        tuple(1L, List.of("Made as many searches in a day as the budget allows.")),
                        tuple(2L, List.of("Gave as many reasons in a day as the budget allows.")));
    }

    @Test
    void more_than_three_times_the_usual_number_of_searches_is_reported() {
        assertThat(found(day(1, 10, 0, 0, 0), day(2, 10, 0, 0, 0), day(3, 31, 0, 0, 0)))
                .extracting(use -> use.worker().value())
                .containsExactly(3L);
    }

    @Test
    void many_refusals_and_files_are_reported() {
        assertThat(found(day(1, 0, 0, 10, 10)))
                .singleElement()
                .extracting(UnusualUse::why)
                .isEqualTo(List.of("Was refused 10 times or more.", "Took 10 files or more."));
    }

    private static List<UnusualUse> found(UseOfDay... days) {
        return UnusualUse.in(List.of(days), new DailyBudget(100, 50));
    }

    private static UseOfDay day(long worker, int searches, int reasons, int refusals, int exports) {
        return new UseOfDay(new WorkerId(worker), MONDAY, searches, reasons, refusals, exports);
    }
}
