package kith.access.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.access.audit.UseOfDay;
import kith.access.budget.DailyBudget;
import kith.kernel.WorkerId;

/// What somebody did in a week that is out of the ordinary, and why it is.
///
/// @param why each rule that it meets, as a sentence
public record UnusualUse(WorkerId worker, int searches, int reasons, int refusals, int exports, List<String> why) {

    private static final int MANY_SEARCHES = 30;
    private static final int TIMES_THE_MEDIAN = 3;
    private static final int MANY_REFUSALS = 10;
    private static final int MANY_EXPORTS = 10;

    public UnusualUse {
        why = List.copyOf(why);
    }

    /// @param budget how many searches and reasons a worker may make and give in a day
    static List<UnusualUse> in(Collection<UseOfDay> week, DailyBudget budget) {
        Map<Long, List<UseOfDay>> byWorker = new TreeMap<>();
        week.forEach(day -> byWorker.computeIfAbsent(day.worker().value(), _ -> new ArrayList<>())
                .add(day));
        List<Integer> searches = byWorker.values().stream()
                .map(days -> days.stream().mapToInt(UseOfDay::searches).sum())
                .filter(count -> count > 0)
                .sorted()
                .toList();
        int median = searches.isEmpty() ? 0 : searches.get((searches.size() - 1) / 2);
        return byWorker.values().stream()
                .map(days -> of(days, median, budget))
                .filter(use -> !use.why().isEmpty())
                .toList();
    }

    private static UnusualUse of(List<UseOfDay> days, int median, DailyBudget budget) {
        int searches = days.stream().mapToInt(UseOfDay::searches).sum();
        int refusals = days.stream().mapToInt(UseOfDay::refusals).sum();
        int exports = days.stream().mapToInt(UseOfDay::exports).sum();
        List<String> why = new ArrayList<>();
        if (days.stream().anyMatch(day -> day.searches() >= budget.searches())) {
            why.add("Made as many searches in a day as the budget allows.");
        }
        if (days.stream().anyMatch(day -> day.reasons() >= budget.reasons())) {
            why.add("Gave as many reasons in a day as the budget allows.");
        }
        if (searches >= MANY_SEARCHES && searches > TIMES_THE_MEDIAN * median) {
            why.add("Made more than three times as many searches as is usual.");
        }
        if (refusals >= MANY_REFUSALS) {
            why.add("Was refused 10 times or more.");
        }
        if (exports >= MANY_EXPORTS) {
            why.add("Took 10 files or more.");
        }
        return new UnusualUse(
                days.getFirst().worker(),
                searches,
                days.stream().mapToInt(UseOfDay::reasons).sum(),
                refusals,
                exports,
                why);
    }
}
