package kith.intake.withdrawals;

import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.items.BundlePage;

/// Tells whether a search result has all its pages. Pages belong to one search when they have the same address, or
/// when one leads to the other.
final class SearchPages {

    static boolean areAllThere(List<BundlePage> pages) {
        List<BundlePage> left = new ArrayList<>(pages);
        while (!left.isEmpty()) {
            if (!isWhole(search(left))) {
                return false;
            }
        }
        return true;
    }

    /// Takes the pages of the first search out of those that are left.
    private static List<BundlePage> search(List<BundlePage> left) {
        List<BundlePage> search = new ArrayList<>(List.of(left.removeFirst()));
        boolean grew = true;
        while (grew) {
            List<BundlePage> more = left.stream()
                    .filter(page -> search.stream().anyMatch(other -> belong(page, other)))
                    .toList();
            left.removeAll(more);
            search.addAll(more);
            grew = !more.isEmpty();
        }
        return search;
    }

    private static boolean belong(BundlePage one, BundlePage other) {
        return one.self().equals(other.self()) || leadsTo(one, other) || leadsTo(other, one);
    }

    private static boolean leadsTo(BundlePage one, BundlePage other) {
        return !one.next().isEmpty() && one.next().equals(other.self());
    }

    private static boolean isWhole(List<BundlePage> search) {
        long matches = search.stream().mapToLong(BundlePage::matches).sum();
        long total = search.stream().mapToLong(BundlePage::total).max().orElse(-1);
        return matches >= total && search.stream().anyMatch(page -> page.next().isEmpty());
    }

    private SearchPages() {}
}
