package kith.people.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosures;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.ConnectedComponent;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.DecisionConflict;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.DecisionTakenBack;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.PairDecided;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;
import kith.people.records.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Workers' decisions about two records: they are one person's, or they are not. A decision stands until
/// somebody takes it back, whatever partners send. It is about records, which never move, and not about people,
/// who do.
///
/// The later of two decisions about the same records is in force. If it is taken back, the earlier one is again.
@Service
public class ClericalDecisions {

    private final DecisionStore store;
    private final PossibleMatchStore possibleMatches;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Relinking relinking;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    ClericalDecisions(
            DecisionStore store,
            PossibleMatchStore possibleMatches,
            People people,
            ApplicationEventPublisher events,
            Relinking relinking,
            Disclosures disclosures,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.possibleMatches = possibleMatches;
        this.people = people;
        this.events = events;
        this.relinking = relinking;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    /// Records a decision and links the affected records again. It waits while an import stores a batch.
    @Transactional
    public DecisionId decide(TaskGrant<ReviewMatches> granted, RecordPair pair, MatchDecision decision, String why) {
        people.lockWriting();
        Instant now = clock.instant();
        Set<PersonId> affected = new LinkedHashSet<>(people.peopleOf(both(pair)));
        DecisionId id = store.add(
                pair,
                decision,
                possibleMatches.kindsAbout(pair),
                granted.viewer().worker(),
                why,
                now);
        events.publishEvent(new PairDecided(pair));
        affected.addAll(relinking
                .link(both(pair), new LinkCause.Decided(id, decision), now)
                .affected());
        grants.shown(
                granted,
                decision == MatchDecision.SAME_PERSON
                        ? "two records, and ruled that they are one person"
                        : "two records, and ruled that they are not one person",
                affected);
        return id;
    }

    /// Takes a decision back. Returns false if it was no longer in force.
    @Transactional
    public boolean takeBack(TaskGrant<ReviewMatches> granted, DecisionId id, String why) {
        people.lockWriting();
        Optional<StoredDecision> found = store.find(granted, id);
        if (found.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        StoredDecision decision = found.get();
        RecordPair pair = decision.pair();
        Set<PersonId> affected = new LinkedHashSet<>(people.peopleOf(both(pair)));
        store.takeBack(decision, granted.viewer().worker(), why, now);
        affected.addAll(
                relinking.link(both(pair), new LinkCause.TakenBack(id), now).affected());
        events.publishEvent(new DecisionTakenBack(pair));
        grants.shown(granted, "two records, and took back a ruling about them", affected);
        return true;
    }

    /// The latest decisions, the latest first, with those that were taken back. They name records and nobody.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClericalDecision> latest(TaskGrant<ReviewMatches> granted, int most) {
        return disclosed(granted, store.latest(granted, most));
    }

    /// The decisions that contradict each other where a conflict about these two records is open.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClericalDecision> contradicting(TaskGrant<ReviewMatches> granted, RecordPair pair) {
        ConnectedComponent component = relinking.component(pair);
        List<RecordPair> conflicts = component.linked().possibleMatches().stream()
                .filter(match -> match.kind() == PossibleMatch.Kind.DECISION_CONFLICT)
                .map(PossibleMatch::pair)
                .toList();
        if (!conflicts.contains(pair)) {
            return List.of();
        }
        List<StoredDecision> others = component.decisions().stream()
                .filter(decision -> decision.isAbout(pair) || conflicts.stream().noneMatch(decision::isAbout))
                .toList();
        return disclosed(granted, store.named(granted, DecisionConflict.with(others, pair)));
    }

    private List<ClericalDecision> disclosed(TaskGrant<ReviewMatches> granted, List<RuledRow> rows) {
        Disclosures.ForEach disclosed = disclosures.of(
                granted, rows.stream().flatMap(RuledRow::people).distinct().toList());
        return rows.stream().map(row -> row.disclosedBy(disclosed)).toList();
    }

    private static List<RecordId> both(RecordPair pair) {
        return List.of(pair.record(), pair.other());
    }
}
