package kith.access.relationships;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kith.access.relationships.Relationship.Subject;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The relationships that modules keep: a case, a circle, a referral, a place on an agenda. A module begins and
/// ends them in the transaction that changes its own thing.
@Service
public class Relationships implements PersonRows {

    private final RelationshipStore store;
    private final Clock clock;

    Relationships(RelationshipStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Begins a relationship, now and without a known end. Beginning it twice is beginning it once.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Subject subject, PersonId person, RelationshipKind kind, String source) {
        begin(subject, person, kind, source, clock.instant());
    }

    /// Begins a relationship at a moment, as the one at which another's ended.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Subject subject, PersonId person, RelationshipKind kind, String source, Instant at) {
        if (!RelationshipKind.KEPT.contains(kind)) {
            throw new IllegalArgumentException("Modules do not write %s".formatted(kind));
        }
        store.begin(new Relationship(subject, person, kind, source, at, Relationship.NO_END));
    }

    /// Ends what came of a source, now.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RelationshipKind kind, String source) {
        end(kind, source, clock.instant());
    }

    /// Ends what came of a source at a moment that may still be to come, as two weeks after a meeting.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RelationshipKind kind, String source, Instant at) {
        store.end(kind, source, at);
    }

    /// Begins a relationship that a worker declares when they add somebody or give a reason.
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(Relationship declared) {
        store.begin(declared);
    }

    /// The kinds of relationship that a worker, or their team, has with a person.
    public Set<RelationshipKind> kinds(WorkerId worker, TeamKey team, PersonId person, Instant now) {
        return store.kinds(worker, team, person, now);
    }

    /// The statement that reads them, for a decision that sends several together.
    public Query<Set<RelationshipKind>> kindsQuery(WorkerId worker, TeamKey team, PersonId person, Instant now) {
        return store.kindsQuery(worker, team, person, now);
    }

    /// Everybody with whom a worker, or their team, has a relationship that a module keeps.
    public Set<PersonId> people(WorkerId worker, TeamKey team, Instant now) {
        return store.people(worker, team, RelationshipKind.KEPT, now);
    }

    /// The statement that reads them, for a page that sends several together.
    public Query<?> peopleQuery(WorkerId worker, TeamKey team, Instant now) {
        return store.peopleQuery(worker, team, RelationshipKind.KEPT, now);
    }

    @Override
    public Set<String> tables() {
        return Set.of("access.relationship");
    }

    /// Who had to do with one of the people that were joined has to do with the one they are now. The rows they
    /// had stay.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        store.carry(into, from, clock.instant());
    }

    /// What was carried over from somebody who is on their own again ends. What began while they were joined
    /// stays where it is until a human moves it.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        store.endCarried(from, into, clock.instant());
    }
}
