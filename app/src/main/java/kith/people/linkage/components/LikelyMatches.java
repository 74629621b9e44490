package kith.people.linkage.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import kith.engine.linkage.decisions.Partition;
import kith.people.linkage.components.PossibleMatch.Reason;
import kith.people.linkage.decisions.RecordPair;
import org.jspecify.annotations.Nullable;

/// Pairs that the matcher finds likely, and that are not one person. Of each two people only the likeliest pair
/// is doubted: what a worker rules of it settles the others.
public final class LikelyMatches {

    /// @param persons record to person, as it is now; others are whose the rows say
    /// @param people the same with those whom rulings keep apart
    public static List<PossibleMatch> of(List<LikelyPair> likely, Map<Long, Long> persons, Partition people) {
        Map<TwoPeople, LikelyPair> likeliest = new LinkedHashMap<>();
        for (LikelyPair row : likely) {
            Long one = who(persons, row.record(), row.person());
            Long other = who(persons, row.other(), row.otherPerson());
            if (one != null
                    && other != null
                    && !one.equals(other)
                    && !areKeptApart(people, persons::containsKey, row)) {
                likeliest.merge(TwoPeople.of(one, other), row, LikelyMatches::likelier);
            }
        }
        return likeliest.values().stream()
                .map(row -> new PossibleMatch(
                        RecordPair.of(row.record(), row.other()), Reason.MODEL_FINDS_LIKELY, row.probability()))
                .toList();
    }

    private static @Nullable Long who(Map<Long, Long> persons, long record, @Nullable Long otherwise) {
        return persons.getOrDefault(record, otherwise);
    }

    /// No ruling reaches a record that does not hang together with these.
    private static boolean areKeptApart(Partition people, LongPredicate isHere, LikelyPair row) {
        return isHere.test(row.record()) && isHere.test(row.other()) && people.areKeptApart(row.record(), row.other());
    }

    /// Of the same weight, the one of the lower records.
    private static LikelyPair likelier(LikelyPair one, LikelyPair other) {
        if (one.weight() != other.weight()) {
            return one.weight() > other.weight() ? one : other;
        }
        boolean isLower = one.record() != other.record() ? one.record() < other.record() : one.other() < other.other();
        return isLower ? one : other;
    }

    /// The lower comes first.
    private record TwoPeople(long one, long other) {

        static TwoPeople of(long one, long other) {
            return new TwoPeople(Math.min(one, other), Math.max(one, other));
        }
    }

    private LikelyMatches() {}
}
