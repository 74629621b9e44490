package kith.coordination.plans.conversation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.needs.checklist.Checklists;
import kith.coordination.plans.PlanPermissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What workers type in conversations, until they finish.
@Service
public class Conversations {

    public static final int LONGEST = 4_000;

    private final DraftStore store;
    private final Steps steps;
    private final Grants grants;
    private final Clock clock;

    Conversations(DraftStore store, Checklists checklists, Grants grants, Clock clock) {
        this.store = store;
        this.steps = Steps.of(checklists.list());
        this.grants = grants;
        this.clock = clock;
    }

    public Steps steps() {
        return steps;
    }

    /// The viewer's own draft, by step, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, DraftField> of(PersonGrant grant) {
        Map<String, DraftField> drafts = new LinkedHashMap<>();
        store.of(grant).forEach(draft -> drafts.put(draft.field(), draft));
        return drafts;
    }

    /// Saves what is typed. Where the worker has saved something else in between, as on another device, both texts are
    /// kept, one under the other.
    ///
    /// @param revision of the draft that the device has; 0 where it has none
    /// @param basedOn the number of what the worker saw before they typed
    /// @return empty where there is no such step, or the text is too long
    @Transactional
    public Optional<DraftField> save(PersonGrant grant, String field, int revision, long basedOn, String typed) {
        mustPlan(grant);
        if (steps.find(field).isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        store.lock(grant);
        DraftField before = of(grant).get(field);
        if (before != null && before.words().equals(typed)) {
            return Optional.of(before);
        }
        DraftField saved = before == null
                ? new DraftField(field, typed, basedOn, 1, clock.instant())
                : new DraftField(
                        field, both(before, revision, typed), before.basedOn(), before.revision() + 1, clock.instant());
        store.save(grant, saved);
        grants.shown(grant, "typed in a conversation");
        return Optional.of(saved);
    }

    private String both(DraftField before, int revision, String typed) {
        boolean onlyOneCounts =
                steps.find(before.field()).filter(Step::isChoice).isPresent()
                        || before.field().equals(Steps.SUPPORTER);
        String together = before.words() + "\n" + typed;
        return before.revision() == revision
                        || onlyOneCounts
                        || before.words().isBlank()
                        || typed.startsWith(before.words())
                        || together.length() > LONGEST
                ? typed
                : together;
    }

    /// Forgets what has become part of the record.
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(PersonGrant grant, Collection<String> fields) {
        store.forget(grant, fields);
    }

    static void mustPlan(PersonGrant grant) {
        if (grant.permission() != PlanPermissions.PLAN) {
            throw new IllegalArgumentException("A conversation is written by %s".formatted(PlanPermissions.PLAN));
        }
    }
}
