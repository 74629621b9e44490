package kith.people.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.kernel.RecordId;
import kith.people.linkage.ClericalDecision;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.DecisionConflict;
import kith.people.linkage.DecisionId;
import kith.people.linkage.DecisionRow;
import kith.people.linkage.DecisionStore;
import kith.people.linkage.LinkResult;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.MatchDecision;
import kith.people.linkage.MatchIndex;
import kith.people.linkage.Relinking;
import kith.people.review.ReviewStore.TwoRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The records in doubt, a pair at a time, each shown to one worker at a time.
@Service
public class Review {

    /// How long a pair is one worker's alone.
    public static final Duration HELD = Duration.ofMinutes(15);

    /// How long a pair that was put off waits.
    public static final Duration PUT_OFF = Duration.ofDays(1);

    /// What a team of some tens of workers can look at in a week, until somebody says otherwise.
    public static final int USUAL_PACE = 50;

    private final ReviewStore store;
    private final ClericalDecisions rulings;
    private final DecisionStore made;
    private final Relinking links;
    private final MatchIndex matches;
    private final Grants grants;
    private final Clock clock;

    public Review(
            ReviewStore store,
            ClericalDecisions rulings,
            DecisionStore made,
            Relinking links,
            MatchIndex matches,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.rulings = rulings;
        this.made = made;
        this.links = links;
        this.matches = matches;
        this.grants = grants;
        this.clock = clock;
    }

    /// How many pairs the team can review in a week.
    @Transactional(readOnly = true)
    public int pace() {
        return store.pace().orElse(USUAL_PACE);
    }

    /// What waits, as much of it as the team can review in a week.
    @Transactional
    public Backlog backlog(TaskGrant<ReviewMatches> granted) {
        Instant now = clock.instant();
        int pace = store.pace().orElse(USUAL_PACE);
        grants.shown(granted, "how many records are in doubt", List.of());
        return new Backlog(store.waiting(granted, pace, now), store.waitingInAll(now), store.putOff(now), pace);
    }

    /// What the team's pace means for the pairs that the matcher finds likely. It shows nobody.
    @Transactional(readOnly = true)
    public Optional<ReviewCapacityForecast> dial(TaskGrant<ReviewMatches> granted) {
        return store.dial(granted, store.pace().orElse(USUAL_PACE), clock.instant());
    }

    /// Says how many pairs a week the team can review.
    @Transactional
    public void setPace(TaskGrant<ReviewMatches> granted, int pairs) {
        grants.shown(granted, "how many records are in doubt, and set how many are reviewed a week", List.of());
        store.setPace(pairs, granted.viewer().worker(), clock.instant());
    }

    /// The pair that this worker should look at next, theirs alone for a while; the one they hold already, if they do.
    @Transactional
    public Optional<UUID> next(TaskGrant<ReviewMatches> granted) {
        Instant now = clock.instant();
        return store.claimNext(granted.viewer().worker(), now, now.plus(HELD));
    }

    /// A pair, which is then this worker's alone for a while.
    @Transactional
    public Opened open(TaskGrant<ReviewMatches> granted, UUID key) {
        Instant now = clock.instant();
        if (!store.claim(key, granted.viewer().worker(), now, now.plus(HELD))) {
            return store.heldBy(key, now)
                    .<Opened>map(held -> new Opened.Elsewhere(held.worker(), held.until()))
                    .orElseGet(Opened.Settled::new);
        }
        Pair pair = pair(granted, key);
        grants.shown(granted, "two records that may or may not be one person", pair.people());
        return new Opened.Yours(pair);
    }

    private Pair pair(TaskGrant<ReviewMatches> granted, UUID key) {
        TwoRecords two = store.records(key);
        Pair pair = store.pair(granted, key, contradicting(granted, two));
        return pair.weighing(matches.weighed(two.record(), two.other(), pair.isWithheld()));
    }

    private List<ClericalDecision> contradicting(TaskGrant<ReviewMatches> granted, TwoRecords two) {
        Relinking.Neighbourhood around = around(two);
        List<LinkResult.DoubtRow> conflicts = around.linked().doubts().stream()
                .filter(doubt -> doubt.kind().equals("conflict"))
                .toList();
        boolean isConflict = conflicts.stream().anyMatch(two::isAboutThem);
        List<DecisionRow> others = around.rulings().values().stream()
                .filter(ruling -> two.isAboutThem(ruling)
                        || conflicts.stream()
                                .noneMatch(conflict -> ruling.isAbout(conflict.record(), conflict.other())))
                .toList();
        return isConflict ? made.named(granted, DecisionConflict.with(others, two.record(), two.other())) : List.of();
    }

    /// Which records would be together, by what is ruled.
    @Transactional(propagation = Propagation.MANDATORY)
    public DecisionPreview outcomes(TaskGrant<ReviewMatches> granted, Pair pair) {
        TwoRecords two = new TwoRecords(
                pair.one().record().value(), pair.other().record().value());
        Relinking.Neighbourhood around = around(two);
        MatchDecision other = pair.areOne() ? MatchDecision.NOT_SAME_PERSON : MatchDecision.SAME_PERSON;
        return new DecisionPreview(
                people(around.linked(), two), people(around.linkedWith(two.record(), two.other(), other), two));
    }

    private Relinking.Neighbourhood around(TwoRecords two) {
        return links.around(List.of(two.record(), two.other()), List.of());
    }

    private static List<List<RecordId>> people(LinkResult linking, TwoRecords two) {
        Map<Long, List<RecordId>> people = new LinkedHashMap<>();
        Stream.of(two.record(), two.other()).map(linking.persons()::get).forEach(person -> {
            List<RecordId> records = new TreeMap<>(linking.persons())
                    .entrySet().stream()
                            .filter(entry -> entry.getValue().equals(person))
                            .map(entry -> new RecordId(entry.getKey()))
                            .toList();
            people.put(person, records);
        });
        return List.copyOf(people.values());
    }

    /// Rules on a pair as it was shown, and lets go of it.
    ///
    /// @param asSeen [Pair#asSeen] of what the worker decided by
    @Transactional
    public Decided decide(TaskGrant<ReviewMatches> granted, UUID key, MatchDecision verdict, String why, String asSeen) {
        Instant now = clock.instant();
        if (!store.claim(key, granted.viewer().worker(), now, now.plus(HELD))) {
            return new Decided.TooLate();
        }
        Pair pair = pair(granted, key);
        if (!pair.asSeen().equals(asSeen)) {
            return new Decided.Changed();
        }
        DecisionId ruling =
                rulings.rule(granted, pair.one().record(), pair.other().record(), verdict, why);
        store.release(key);
        return new Decided.Recorded(ruling);
    }

    /// Leaves a pair for later.
    @Transactional
    public void putOff(TaskGrant<ReviewMatches> granted, UUID key) {
        Instant now = clock.instant();
        grants.shown(granted, "two records, and put them off", List.of());
        store.putOff(key, granted.viewer().worker(), now, now.plus(PUT_OFF));
    }
}
