package kith.coordination.needs;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.cases.CasePermissions;
import kith.coordination.needs.NeedEvent.What;
import kith.coordination.needs.NeedEvent.What.Said;
import kith.coordination.needs.NeedOutcome.Changed;
import kith.coordination.needs.NeedOutcome.NotPossible;
import kith.coordination.needs.NeedState.BeingMet;
import kith.kernel.NeedEventId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The needs of people.
@Service
public class Needs {

    /// The longest words about a need that are taken.
    static final int LONGEST = 500;

    /// The longest words of a source that a worker can sort.
    private static final int LONGEST_STATEMENT = 2_000;

    private static final int LONGEST_KEY =
            LONGEST_STATEMENT + NeedKey.ofWords("").value().length();

    private final NeedCatalogue catalogue = NeedCatalogue.current();
    private final NeedStore store;
    private final Workers workers;
    private final Grants grants;
    private final Clock clock;

    Needs(NeedStore store, Workers workers, Grants grants, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.grants = grants;
        this.clock = clock;
    }

    public NeedCatalogue catalogue() {
        return catalogue;
    }

    /// The picture with what workers did and what was said in conversations. What somebody else wrote about a need
    /// whose label the grant does not open is left out.
    ///
    /// @param fromSources what partners say, as the grant discloses it
    @Transactional(propagation = Propagation.MANDATORY)
    public NeedPicture picture(PersonGrant grant, Collection<NeedStatement> fromSources) {
        return NeedPicture.of(
                catalogue,
                fromSources,
                store.of(grant).stream().filter(event -> isOpen(grant, event)).toList(),
                this::worksHere);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<List<NeedEvent>> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// The picture of what partners say alone.
    public NeedPicture fromSourcesOnly(Collection<NeedStatement> fromSources) {
        return NeedPicture.of(catalogue, fromSources, List.of(), this::worksHere);
    }

    private boolean isOpen(PersonGrant grant, NeedEvent event) {
        return !(event.what() instanceof Said)
                || event.by().equals(grant.viewer().worker())
                || grant.opens(catalogue.label(event.need()));
    }

    private boolean worksHere(WorkerId worker) {
        return workers.find(worker).filter(Worker::maySignIn).isPresent();
    }

    /// Writes down what somebody said in a conversation.
    @Transactional
    public NeedOutcome say(PersonGrant grant, NeedKey need, String words, SaidBy who) {
        if (words.isBlank()) {
            return new NotPossible("words", "Write what was said");
        }
        return words.length() > LONGEST
                ? new NotPossible("words", "Write %d characters or fewer".formatted(LONGEST))
                : add(grant, need, new Said(words.strip(), who));
    }

    /// Takes back what somebody wrote down by mistake. Only the worker who wrote it does so.
    @Transactional
    public NeedOutcome withdraw(PersonGrant grant, NeedEventId said) {
        mustWork(grant);
        return store.of(grant).stream()
                .filter(event -> event.id().equals(said) && event.what() instanceof Said)
                .filter(event -> event.by().equals(grant.viewer().worker()))
                .findFirst()
                .map(event -> add(grant, event.need(), new What.Withdrawn(said)))
                .orElse(new NotPossible("need", "Only the worker who wrote it can take it back"));
    }

    /// Says which need statements in these words are about, whatever the list says.
    ///
    /// @param statement see [NeedStatement#sortedBy]
    @Transactional
    public NeedOutcome sort(PersonGrant grant, String statement, NeedKey need) {
        String normalised = NeedKey.normalised(statement);
        return normalised.isEmpty() || normalised.length() > LONGEST_STATEMENT
                ? new NotPossible("need", "Select a statement of this person")
                : add(grant, need, new What.Sorted(normalised));
    }

    /// Says where a need stands.
    @Transactional
    public NeedOutcome decide(PersonGrant grant, NeedKey need, NeedState state) {
        if (state instanceof BeingMet(var owner) && !mayOwn(grant, owner)) {
            return new NotPossible("owner", "Select yourself, or ask a worker who coordinates this person's care");
        }
        return add(grant, need, new What.Decided(state));
    }

    /// Only a worker who coordinates the care says that somebody else meets a need.
    private boolean mayOwn(PersonGrant grant, WorkerId owner) {
        return worksHere(owner)
                && (owner.equals(grant.viewer().worker()) || grants.permits(grant, CasePermissions.COORDINATE));
    }

    private NeedOutcome add(PersonGrant grant, NeedKey need, What what) {
        mustWork(grant);
        if (need.isOwn()
                ? need.value().length() > LONGEST_KEY
                : catalogue.find(need).isEmpty()) {
            return new NotPossible("need", "Select a need from the list");
        }
        store.add(grant, need, what, clock.instant());
        grants.shown(grant, "changed the needs of a person");
        return new Changed();
    }

    private static void mustWork(PersonGrant grant) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("Needs are changed by %s".formatted(ActionPermissions.WORK));
        }
    }
}
