package kith.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Leads through a list that is longer than a page. Pages are counted from one.
public record Pager(Optional<String> previous, Optional<String> next, List<Step> steps) {

    private static final int NEAR = 2;

    public Pager {
        steps = List.copyOf(steps);
    }

    /// The first and the last page, those near this one, and a gap where some are left out.
    public static Pager of(int page, int pages, IntFunction<String> href) {
        int[] shown = IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= NEAR)
                .toArray();
        List<Step> steps = IntStream.range(0, shown.length)
                .mapToObj(i -> new Step(
                        shown[i], href.apply(shown[i]), shown[i] == page, i > 0 && shown[i] > shown[i - 1] + 1))
                .toList();
        return new Pager(
                page > 1 ? Optional.of(href.apply(page - 1)) : Optional.empty(),
                page < pages ? Optional.of(href.apply(page + 1)) : Optional.empty(),
                steps);
    }

    public boolean isNeeded() {
        return steps.size() > 1;
    }

    /// One page to go to.
    public record Step(int number, String href, boolean current, boolean afterGap) {}
}
