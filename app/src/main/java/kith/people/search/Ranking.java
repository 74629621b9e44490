package kith.people.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.matching.Matching.Explained;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Records;
import kith.kernel.PersonId;
import kith.people.linkage.ActiveMatchModel;

/// Puts people in order by how their best record weighs against what is looked for.
public final class Ranking {

    /// Where nothing was learned yet: what is believed beforehand, of a borough of this size.
    public static final Model BELIEVED = Model.believed(ActiveMatchModel.FIELDS, 400_000);

    /// More than this many is not an answer to who somebody is.
    public static final int MOST_FOUND = 20;

    /// Of so many it is told in words what they have in common, before some of them are left out for their names.
    private static final int MOST_EXPLAINED = 3 * MOST_FOUND;

    /// Whoever has less in common with what is looked for, in bits, is not shown: two people at random may have
    /// as much.
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

    public Ranking(Search search, Model model) {
        this.search = search;
        this.model = model.forFinding();
    }

    /// @param among where it was weighed, in which row
    /// @param sought the row that it compares best with
    private record Ranked(CandidateRow record, Explained among, int row, int sought, double weight) {

        boolean isLikely() {
            return weight >= 0;
        }

        PersonId person() {
            return record.person();
        }

        PairScore comparison() {
            return among.comparison(sought, row);
        }
    }

    /// @param hidden whose whereabouts are left out
    public void add(List<CandidateRow> candidates, Set<PersonId> hidden) {
        Records records = model.newRecords();
        records.add(0, search.texts());
        records.add(0, search.swapped().texts());
        candidates.forEach(candidate -> records.add(0, candidate.texts(hidden.contains(candidate.person()))));
        Explained among = model.explained(records);
        int row = FIRST_CANDIDATE;
        for (CandidateRow candidate : candidates) {
            best.merge(
                    candidate.person(),
                    weighed(candidate, among, row++),
                    (known, more) -> isBefore(more, known) ? more : known);
        }
    }

    private static Ranked weighed(CandidateRow candidate, Explained among, int row) {
        double weight = among.weight(SOUGHT, row);
        double swapped = weight >= 0 ? weight : among.weight(SWAPPED, row) - SWAPPED_COSTS;
        return swapped > weight
                ? new Ranked(candidate, among, row, SWAPPED, swapped)
                : new Ranked(candidate, among, row, SOUGHT, weight);
    }

    /// The earlier of two records that weigh the same, so that the answer does not depend on how they were read.
    private static boolean isBefore(Ranked one, Ranked other) {
        return one.weight > other.weight || (one.weight == other.weight && one.record.record() < other.record.record());
    }

    public boolean hasLikely() {
        return best.values().stream().anyMatch(Ranked::isLikely);
    }

    /// Those who may be shown, in order.
    public List<PersonId> best() {
        return inOrder().limit(MOST_EXPLAINED).map(Ranked::person).toList();
    }

    private Stream<Ranked> inOrder() {
        return best.values().stream()
                .filter(this::isWorthShowing)
                .sorted(Comparator.comparingDouble(Ranked::weight)
                        .reversed()
                        .thenComparingLong(ranked -> ranked.person().value()));
    }

    /// @param keys of those who may be shown
    /// @param disclosed what of them the viewer may see
    public Found found(Map<PersonId, UUID> keys, Disclosures.ForEach disclosed, Set<Found.Common> cut) {
        List<FoundPerson> people = new ArrayList<>();
        Iterator<Ranked> inOrder = inOrder().iterator();
        for (int i = 0; i < MOST_EXPLAINED && inOrder.hasNext() && people.size() <= MOST_FOUND; i++) {
            Ranked ranked = inOrder.next();
            PairScore comparison = ranked.comparison();
            if (isNamedLikeIt(ranked, comparison)) {
                people.add(person(
                        ranked,
                        comparison,
                        Objects.requireNonNull(keys.get(ranked.person())),
                        disclosed.of(ranked.person())));
            }
        }
        return new Found(
                people.subList(0, Math.min(people.size(), MOST_FOUND)),
                people.size() > MOST_FOUND || inOrder.hasNext(),
                cut);
    }

    private boolean isWorthShowing(Ranked ranked) {
        return ranked.weight - model.startBits() >= LEAST_IN_COMMON || search.isBeginningOf(ranked.record.familyName());
    }

    /// Whoever is of another name altogether is shown only where all the rest makes up for it.
    private boolean isNamedLikeIt(Ranked ranked, PairScore comparison) {
        return ranked.isLikely()
                || search.isBeginningOf(ranked.record.familyName())
                || !MatchExplanation.isOfAnotherName(comparison);
    }

    private FoundPerson person(Ranked ranked, PairScore comparison, UUID key, Disclosure disclosure) {
        CandidateRow record = ranked.record;
        return new FoundPerson(
                record.person(),
                key,
                record.name(),
                record.birthExact() ? record.birthDate() : Optional.empty(),
                disclosure.of(
                        PersonField.POSTCODE, Optional.of(record.postcode()).filter(text -> !text.isEmpty())),
                disclosure.isProtected(),
                ranked.isLikely(),
                ranked.sought == SWAPPED
                        ? MatchExplanation.ofSwapped(comparison)
                        : MatchExplanation.of(comparison, search.isBeginningOf(record.familyName())),
                MatchExplanation.differing(comparison),
                List.of());
    }
}
