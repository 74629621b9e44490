package kith.coordination.circles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Grant;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.cases.CasePermissions;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.EnteredInError;
import kith.coordination.circles.CircleMember.Former;
import kith.coordination.circles.CircleOutcome.Changed;
import kith.coordination.circles.CircleOutcome.NoSuchMember;
import kith.coordination.circles.CircleOutcome.NotPossible;
import kith.kernel.CircleMemberId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who supports a person.
@Service
public class Circles {

    /// The longest name, part or way to reach somebody that is taken.
    static final int LONGEST = 120;

    private final CircleStore store;
    private final CircleRelationships relationships;
    private final Workers workers;
    private final Grants grants;
    private final Clock clock;

    Circles(CircleStore store, CircleRelationships relationships, Workers workers, Grants grants, Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.workers = workers;
        this.grants = grants;
        this.clock = clock;
    }

    /// Those who are named in the person's circle: first those who support them now. Those who were named by
    /// mistake are among them.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CircleMember> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<List<CircleMember>> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// The people in whose circle the viewer is named.
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> peopleOf(TaskGrant<?> granted) {
        return store.peopleOf(granted);
    }

    /// The days on which a carer of these people began or stopped to support them, in order.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, List<LocalDate>> carerChanges(Grant granted, Collection<PersonId> people) {
        return store.carerChanges(granted, people);
    }

    /// Names somebody from today on. A worker who is named can open the person, so only a worker who coordinates
    /// the care names one.
    @Transactional
    public CircleOutcome add(PersonGrant grant, Supporter who, String part, String reach) {
        mustWork(grant);
        if (who instanceof Supporter.OfWorker(var worker)) {
            if (!grants.permits(grant, CasePermissions.COORDINATE)) {
                return new NotPossible("worker", "Only workers who coordinate this person's care add a worker");
            }
            if (workers.find(worker).filter(Worker::maySignIn).isEmpty()) {
                return new NotPossible("worker", "Select a worker who works here");
            }
            Optional<CircleMember> already = store.of(grant).stream()
                    .filter(Current.class::isInstance)
                    .filter(member -> member.naming().who().equals(who))
                    .findFirst();
            if (already.isPresent()) {
                return new Changed(already.get());
            }
        }
        if (part.length() > LONGEST || reach.length() > LONGEST || isTooLong(who)) {
            return new NotPossible("name", "Enter %d characters or fewer in each field".formatted(LONGEST));
        }
        Instant now = clock.instant();
        Current member = store.add(grant, who, part.strip(), reach.strip(), London.dayOf(now), now);
        relationships.begin(member, now);
        grants.shown(grant, "added " + member.id());
        return new Changed(member);
    }

    private static boolean isTooLong(Supporter who) {
        return who instanceof Supporter.Named(var _, var name) && name.length() > LONGEST;
    }

    /// Somebody no longer supports the person. A worker loses the access that came of it at this instant.
    @Transactional
    public CircleOutcome leave(PersonGrant grant, CircleMemberId id) {
        mustWork(grant);
        Optional<CircleMember> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchMember();
        }
        return switch (found.get()) {
            case Current current -> {
                Instant now = clock.instant();
                Former former = current.leave(London.dayOf(now), grant.viewer().worker(), now);
                ended(grant, former, now);
                yield new Changed(former);
            }
            case Former former -> new Changed(former);
            case EnteredInError _ -> new NoSuchMember();
        };
    }

    @Transactional
    public CircleOutcome enterInError(PersonGrant grant, CircleMemberId id, String why) {
        mustWork(grant);
        Optional<CircleMember> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchMember();
        }
        return switch (found.get()) {
            case Current _ when why.isBlank() -> new NotPossible("why", "Say what was wrong");
            case Current current -> {
                Instant now = clock.instant();
                EnteredInError wrong =
                        current.enterInError(why.strip(), grant.viewer().worker(), now);
                ended(grant, wrong, now);
                yield new Changed(wrong);
            }
            case EnteredInError already -> new Changed(already);
            case Former _ -> new NoSuchMember();
        };
    }

    private void ended(PersonGrant grant, CircleMember member, Instant now) {
        store.save(member);
        relationships.end(member, now);
        grants.shown(grant, "ended the membership of " + member.id());
    }

    private static void mustWork(PersonGrant grant) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("Circles are changed by %s".formatted(ActionPermissions.WORK));
        }
    }
}
