package kith.engine.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The counts of a table and their total, with the small ones kept from view so that nobody can work them out.
///
/// Counts under five are hidden (the usual NHS rule for published figures). What hides alone, or with so little
/// beside it that the total gives it away, takes the next smallest with it; where nothing is left to take, the
/// total is hidden.
public record SuppressedCounts<K>(Map<K, Long> shown, List<K> hidden, OptionalLong total) {

    public static final long SMALLEST_SHOWN = 5;

    public SuppressedCounts {
        shown = Map.copyOf(shown);
        hidden = List.copyOf(hidden);
    }

    public static <K> SuppressedCounts<K> of(Map<K, Long> counts) {
        Map<K, Long> shown = new HashMap<>();
        List<K> hidden = new ArrayList<>();
        long hiddenTotal = 0;
        long total = 0;
        for (Map.Entry<K, Long> count : counts.entrySet()) {
            total += count.getValue();
            if (count.getValue() < SMALLEST_SHOWN) {
                hidden.add(count.getKey());
                hiddenTotal += count.getValue();
            } else {
                shown.put(count.getKey(), count.getValue());
            }
        }
        Iterator<Map.Entry<K, Long>> smallestFirst = counts.entrySet().stream()
                .filter(count -> count.getValue() >= SMALLEST_SHOWN)
                .sorted(Map.Entry.comparingByValue())
                .iterator();
        while (isDerivable(hidden.size(), hiddenTotal) && smallestFirst.hasNext()) {
            Map.Entry<K, Long> next = smallestFirst.next();
            hiddenTotal += next.getValue();
            hidden.add(next.getKey());
        }
        hidden.forEach(shown::remove);
        boolean totalShows = !isDerivable(hidden.size(), hiddenTotal) && total >= SMALLEST_SHOWN;
        return new SuppressedCounts<>(shown, hidden, totalShows ? OptionalLong.of(total) : OptionalLong.empty());
    }

    /// The count, unless it is hidden.
    public OptionalLong count(K of) {
        Long count = shown.get(of);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /// Whether the total less what is shown tells what is hidden.
    private static boolean isDerivable(int hidden, long hiddenTotal) {
        return hidden == 1 || (hidden > 1 && hiddenTotal < SMALLEST_SHOWN);
    }
}
