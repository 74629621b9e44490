package kith.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.linkage.matching.Comparison;
import kith.engine.linkage.matching.Matching.Explained;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.Records;
import kith.kernel.PersonId;

/// Puts people in order by how their best record weighs against what is looked for.
final class Ranking {

    /// Where nothing was learned yet: what is believed beforehand, of a borough of this size.
    static final Model BELIEVED = Model.believed(Frozen.FIELDS, 400_000);

    /// More than this many is not an answer to who somebody is.
    static final int MOST_FOUND = 20;

    /// Of so many it is told in words what they have in common, before some of them are left out for their names.
    private static final int MOST_EXPLAINED = 3 * MOST_FOUND;

    /// Whoever has less in common with what is looked for, in bits, is not shown: two people at random may have as
    /// much.
    private static final double LEAST_IN_COMMON = 2;

    /// Of a hundred people one or so is written down with given and family name swapped.
    private static final double SWAPPED_COSTS = 6.6;

    /// The rows of what is looked for, as it was typed and with its names swapped.
    private static final int SOUGHT = 0;

    private static final int SWAPPED = 1;
    private static final int FIRST_CANDIDATE = 2;

    private final Search search;
    private final Model model;
    private final Map<PersonId, Ranked> best = new HashMap<>();

    Ranking(Search search, Model model) {
        this.search = search;
        this.model = model;
    }

    /// @param hidden whether where to find them is left out
    /// @param sought the row that it compares best with
    private record Ranked(CandidateRow record, boolean hidden, int sought, double weight) {

        boolean isLikely() {
            return weight >= 0;
        }
    }

    void add(List<CandidateRow> candidates, boolean opensFlagged) {
        List<Ranked> unweighed = candidates.stream()
                .map(candidate -> new Ranked(candidate, candidate.flagged() && !opensFlagged, SOUGHT, 0))
                .toList();
        Explained explained = explained(unweighed);
        for (int i = 0; i < unweighed.size(); i++) {
            best.merge(
                    unweighed.get(i).record.person(),
                    weighed(unweighed.get(i), i + FIRST_CANDIDATE, explained),
                    (one, other) -> other.weight > one.weight ? other : one);
        }
    }

    private static Ranked weighed(Ranked ranked, int row, Explained explained) {
        double weight = explained.weight(SOUGHT, row);
        double swapped = weight >= 0 ? weight : explained.weight(SWAPPED, row) - SWAPPED_COSTS;
        return swapped > weight
                ? new Ranked(ranked.record, ranked.hidden, SWAPPED, swapped)
                : new Ranked(ranked.record, ranked.hidden, SOUGHT, weight);
    }

    boolean hasLikely() {
        return best.values().stream().anyMatch(Ranked::isLikely);
    }

    Found found(Set<Found.Common> cut) {
        List<Ranked> all = best.values().stream()
                .filter(this::isWorthShowing)
                .sorted(Comparator.comparingDouble(Ranked::weight)
                        .reversed()
                        .thenComparingLong(ranked -> ranked.record.person().value()))
                .toList();
        List<Ranked> inOrder = all.subList(0, Math.min(all.size(), MOST_EXPLAINED));
        Explained explained = explained(inOrder);
        List<FoundPerson> people = new ArrayList<>();
        for (int i = 0; i < inOrder.size() && people.size() <= MOST_FOUND; i++) {
            Comparison comparison = explained.comparison(inOrder.get(i).sought, i + FIRST_CANDIDATE);
            if (isNamedLikeIt(inOrder.get(i), comparison)) {
                people.add(person(inOrder.get(i), comparison));
            }
        }
        return new Found(
                people.subList(0, Math.min(people.size(), MOST_FOUND)),
                people.size() > MOST_FOUND || all.size() > MOST_EXPLAINED,
                cut);
    }

    private boolean isWorthShowing(Ranked ranked) {
        return ranked.weight - model.startBits() >= LEAST_IN_COMMON || search.isBeginningOf(ranked.record.familyName());
    }

    /// Whoever is of another name altogether is shown only where all the rest makes up for it.
    private boolean isNamedLikeIt(Ranked ranked, Comparison comparison) {
        return ranked.isLikely()
                || search.isBeginningOf(ranked.record.familyName())
                || !InCommon.isOfAnotherName(comparison);
    }

    /// What is looked for stands in the first rows.
    private Explained explained(List<Ranked> rows) {
        Records records = model.newRecords();
        records.add(0, search.texts());
        records.add(0, search.swapped().texts());
        rows.forEach(ranked -> records.add(0, ranked.record.texts(ranked.hidden)));
        return model.explained(records);
    }

    private FoundPerson person(Ranked ranked, Comparison comparison) {
        CandidateRow record = ranked.record;
        return new FoundPerson(
                record.person(),
                record.key(),
                record.name(),
                record.birthExact() ? record.birthDate() : Optional.empty(),
                ranked.hidden
                        ? Optional.empty()
                        : Optional.of(record.postcode()).filter(text -> !text.isEmpty()),
                record.flagged(),
                ranked.isLikely(),
                ranked.sought == SWAPPED
                        ? InCommon.ofSwapped(comparison)
                        : InCommon.of(comparison, search.isBeginningOf(record.familyName())),
                InCommon.differing(comparison));
    }
}
