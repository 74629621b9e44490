package kith.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets the first of what a search found differ, after maximal marginal relevance (Carbonell and Goldstein 1998):
/// whoever asks in few words may mean one of several kinds of support, and should see each kind without scrolling. Each
/// entry loses a little for every earlier one that serves the same needs.
final class Variety {

    private static final int FIRST = 10;
    private static final int LOST = 6;

    /// @param found the best first
    static List<FoundSupport> of(List<FoundSupport> found) {
        List<FoundSupport> left = new ArrayList<>(found);
        List<FoundSupport> chosen = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        while (!left.isEmpty() && chosen.size() < FIRST) {
            FoundSupport next = best(left, seen);
            left.remove(next);
            chosen.add(next);
            seen.merge(next.kind(), 1, Integer::sum);
        }
        chosen.addAll(left);
        return chosen;
    }

    /// The first of those with the most points left.
    private static FoundSupport best(List<FoundSupport> left, Map<List<String>, Integer> seen) {
        FoundSupport best = left.getFirst();
        for (FoundSupport one : left) {
            if (points(one, seen) > points(best, seen)) {
                best = one;
            }
        }
        return best;
    }

    private static int points(FoundSupport one, Map<List<String>, Integer> seen) {
        return one.points() - LOST * seen.getOrDefault(one.kind(), 0);
    }

    private Variety() {}
}
