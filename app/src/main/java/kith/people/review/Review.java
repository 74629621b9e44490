package kith.people.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.Linkage;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.PossibleMatchesChanged;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.DecisionPreview;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.review.ReviewItem.Claimed;
import kith.people.review.ReviewItem.Deferred;
import kith.people.review.ReviewItem.Open;
import kith.people.review.ReviewItem.Settled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The review of pairs of records: one pair at a time, and each pair shown to one worker at a time.
@Service
public class Review {

    /// How long a claimed pair is one worker's alone.
    public static final Duration HELD_FOR = Duration.ofMinutes(15);

    /// How long a deferred pair waits.
    public static final Duration DEFERRED_FOR = Duration.ofDays(1);

    /// How many pairs a week a team can review until somebody sets another number.
    static final int USUAL_CAPACITY = 50;

    private final ReviewQueueStore queue;
    private final ReviewPairStore pairs;
    private final ReviewCapacityStore capacities;
    private final ClericalDecisions decisions;
    private final Linkage linkage;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    Review(
            ReviewQueueStore queue,
            ReviewPairStore pairs,
            ReviewCapacityStore capacities,
            ClericalDecisions decisions,
            Linkage linkage,
            Disclosures disclosures,
            Grants grants,
            Clock clock) {
        this.queue = queue;
        this.pairs = pairs;
        this.capacities = capacities;
        this.decisions = decisions;
        this.linkage = linkage;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    /// How many pairs the team can review in a week.
    @Transactional(readOnly = true)
    public int capacity() {
        return capacities.capacity().orElse(USUAL_CAPACITY);
    }

    /// Sets how many pairs the team can review in a week.
    @Transactional
    public void setCapacity(TaskGrant<ReviewMatches> granted, int pairsAWeek) {
        grants.shown(granted, "how many records are in doubt, and set how many are reviewed a week", List.of());
        capacities.set(pairsAWeek, granted.viewer().worker(), clock.instant());
    }

    /// How many pairs wait that are about one of these people. It shows nobody.
    @Transactional(propagation = Propagation.MANDATORY)
    public int countAmong(TaskGrant<ReviewMatches> granted, Collection<PersonId> people) {
        return people.isEmpty() ? 0 : queue.countAmong(granted, people, clock.instant());
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<?> countAmongQuery(TaskGrant<ReviewMatches> granted, Collection<PersonId> people) {
        return queue.countAmongQuery(granted, people, clock.instant());
    }

    /// The pairs that wait, as many as the team can review in a week.
    @Transactional
    public Backlog backlog(TaskGrant<ReviewMatches> granted) {
        Instant now = clock.instant();
        int capacity = capacity();
        List<WaitingRow> waiting = queue.waiting(granted, capacity, now);
        List<PersonId> people =
                waiting.stream().flatMap(WaitingRow::people).distinct().toList();
        Disclosures.ForEach disclosed = disclosures.of(granted, people);
        grants.shown(granted, "the records in doubt", people);
        return new Backlog(
                waiting.stream().map(row -> row.disclosedBy(disclosed)).toList(),
                queue.countWaiting(now),
                queue.countDeferred(now),
                capacity);
    }

    /// What the team's capacity means for the pairs that the match model finds likely. It shows nobody.
    @Transactional(readOnly = true)
    public Optional<ReviewCapacityForecast> forecast(TaskGrant<ReviewMatches> granted) {
        return capacities.forecast(granted, capacity(), clock.instant());
    }

    /// Claims the next pair for this worker: the one they hold already, or else the first of the queue.
    @Transactional
    public Optional<PairKey> next(TaskGrant<ReviewMatches> granted) {
        Instant now = clock.instant();
        WorkerId worker = granted.viewer().worker();
        return queue.lockNext(worker, now)
                .flatMap(item -> claim(item, worker, now))
                .map(Claimed::key);
    }

    /// Opens a pair, which is then this worker's alone for a while.
    @Transactional
    public Opened open(TaskGrant<ReviewMatches> granted, PairKey key) {
        Instant now = clock.instant();
        WorkerId worker = granted.viewer().worker();
        Optional<ReviewItem> item = queue.lock(key, now);
        Optional<Claimed> claimed = item.flatMap(found -> claim(found, worker, now));
        if (claimed.isEmpty()) {
            return item.filter(Claimed.class::isInstance)
                    .map(Claimed.class::cast)
                    .<Opened>map(held -> new Opened.Elsewhere(held.by(), held.until()))
                    .orElseGet(Opened.Settled::new);
        }
        Pair pair = pair(granted, claimed.get());
        grants.shown(granted, "two records that may or may not be one person", pair.people());
        return new Opened.Yours(pair);
    }

    /// Claims an item, unless somebody else holds it or it is settled.
    private Optional<Claimed> claim(ReviewItem item, WorkerId worker, Instant now) {
        Instant until = now.plus(HELD_FOR);
        Optional<Claimed> claimed = switch (item) {
            case Open open -> Optional.of(open.claim(worker, until));
            case Deferred deferred -> Optional.of(deferred.claim(worker, until));
            case Claimed held -> held.isBy(worker) ? Optional.of(held.renew(until)) : Optional.empty();
            case Settled _ -> Optional.empty();
        };
        claimed.ifPresent(queue::save);
        return claimed;
    }

    private Pair pair(TaskGrant<ReviewMatches> granted, Claimed item) {
        RecordPair two = item.pair();
        Disclosure disclosure =
                disclosures.of(granted, pairs.people(granted, two)).ofAllTogether();
        return new Pair(
                item.key(),
                pairs.reasons(granted, two, disclosure),
                pairs.side(granted, two.record(), disclosure),
                pairs.side(granted, two.other(), disclosure),
                item.until(),
                decisions.contradicting(granted, two),
                linkage.levels(two, disclosure.hidesPlace()),
                linkage.weights(two, disclosure.hidesPlace()));
    }

    /// The records that make up each person now, and after the other decision than what holds now.
    @Transactional(propagation = Propagation.MANDATORY)
    public DecisionPreview preview(TaskGrant<ReviewMatches> granted, Pair pair) {
        return linkage.preview(
                pair.records(), pair.areOne() ? MatchDecision.NOT_SAME_PERSON : MatchDecision.SAME_PERSON);
    }

    /// Decides about a pair as it was shown, and releases it.
    ///
    /// @param asSeen [Pair#asSeen] of the pair that the worker decided about
    @Transactional
    public Decided decide(
            TaskGrant<ReviewMatches> granted, PairKey key, MatchDecision decision, String why, String asSeen) {
        Instant now = clock.instant();
        WorkerId worker = granted.viewer().worker();
        Optional<Claimed> claimed = queue.lock(key, now).flatMap(item -> claim(item, worker, now));
        if (claimed.isEmpty()) {
            return new Decided.TooLate();
        }
        Pair pair = pair(granted, claimed.get());
        if (!pair.asSeen().equals(asSeen)) {
            return new Decided.Changed();
        }
        DecisionId made = decisions.decide(granted, pair.records(), decision, why);
        queue.lock(key, now)
                .filter(Claimed.class::isInstance)
                .map(Claimed.class::cast)
                .ifPresent(still -> queue.save(still.release()));
        return new Decided.Recorded(made);
    }

    /// Leaves a pair for later, unless somebody else holds it.
    @Transactional
    public void defer(TaskGrant<ReviewMatches> granted, PairKey key) {
        Instant now = clock.instant();
        Instant until = now.plus(DEFERRED_FOR);
        queue.lock(key, now).ifPresent(item -> {
            grants.shown(granted, "two records, and put them off", pairs.people(granted, item.pair()));
            switch (item) {
                case Open open -> queue.save(open.defer(until));
                case Claimed held when held.isBy(granted.viewer().worker()) -> queue.save(held.defer(until));
                case Claimed _, Deferred _, Settled _ -> {}
            }
        });
    }

    /// Adds pairs to the queue when linking finds something in question, and settles them when nothing is any
    /// more.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(PossibleMatchesChanged changed) {
        if (!changed.removed().isEmpty()) {
            queue.settle(changed.removed(), clock.instant());
        }
        if (!changed.added().isEmpty()) {
            queue.open(changed.added());
        }
    }
}
