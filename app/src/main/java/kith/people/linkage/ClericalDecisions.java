package kith.people.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.records.PeopleStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What workers rule of two records: that they are about one person, or are not. A ruling stands until somebody takes
/// it
/// back, whatever partners send and however records are linked; it is about records, which never move, and not about
/// people, who do.
///
/// Of two rulings about the same two records the later holds, and the earlier again when the later is taken back.
@Service
public class ClericalDecisions {

    private final DecisionStore store;
    private final PeopleStore people;
    private final ApplicationEventPublisher events;
    private final Relinking links;
    private final Grants grants;
    private final Clock clock;

    public ClericalDecisions(
            DecisionStore store,
            PeopleStore people,
            ApplicationEventPublisher events,
            Relinking links,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.events = events;
        this.links = links;
        this.grants = grants;
        this.clock = clock;
    }

    /// Rules, and links anew what that touches. It waits while an import is storing a batch.
    @Transactional
    public DecisionId rule(TaskGrant<ReviewMatches> granted, RecordId one, RecordId other, MatchDecision verdict, String why) {
        people.lockWriting();
        Instant now = clock.instant();
        List<RecordId> both = List.of(one, other);
        Set<PersonId> touched = new LinkedHashSet<>(people.peopleOf(both));
        DecisionId ruling = store.add(
                one,
                other,
                verdict,
                store.doubtsAbout(one, other),
                granted.viewer().worker(),
                why,
                now);
        events.publishEvent(new PairDecided(one, other));
        touched.addAll(linked(both, Cause.of(ruling, verdict), now));
        grants.shown(
                granted,
                verdict == MatchDecision.SAME_PERSON
                        ? "two records, and ruled that they are one person"
                        : "two records, and ruled that they are not one person",
                touched);
        return ruling;
    }

    /// Takes a ruling back; false where it no longer holds.
    @Transactional
    public boolean takeBack(TaskGrant<ReviewMatches> granted, DecisionId id, String why) {
        people.lockWriting();
        Optional<DecisionRow> ruling = store.find(granted, id);
        if (ruling.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        List<RecordId> both = List.of(
                new RecordId(ruling.get().record()), new RecordId(ruling.get().other()));
        Set<PersonId> touched = new LinkedHashSet<>(people.peopleOf(both));
        store.takeBack(ruling.get(), granted.viewer().worker(), why, now);
        touched.addAll(linked(both, Cause.takingBack(id), now));
        events.publishEvent(new DecisionTakenBack(both.getFirst(), both.getLast()));
        grants.shown(granted, "two records, and took back a ruling about them", touched);
        return true;
    }

    /// What was ruled lately, the latest first, with what was taken back. It names records and nobody.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClericalDecision> latest(TaskGrant<ReviewMatches> granted, int most) {
        return store.latest(granted, most);
    }

    private Set<PersonId> linked(Collection<RecordId> records, Cause cause, Instant now) {
        return links.link(records.stream().map(RecordId::value).toList(), List.of(), cause, now)
                .touched();
    }
}
