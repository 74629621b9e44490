package kith.coordination.actions;

import java.util.Collection;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.coordination.cases.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Cancels what is still to be done for a case that has ended, in the transaction that ends it.
@Component
class ActionsOfCases {

    private final ActionWatchStore watch;
    private final ActionStore store;
    private final ActionRelationships relationships;

    ActionsOfCases(ActionWatchStore watch, ActionStore store, ActionRelationships relationships) {
        this.watch = watch;
        this.store = store;
        this.relationships = relationships;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEnded ended) {
        Collection<Open> open = watch.lockOfCase(ended.careCase());
        for (Open action : open) {
            Entered entered = new Entered(ended.by(), ended.at());
            Cancelled cancelled = action.cancel(ended.words(), entered);
            store.save(cancelled, entered);
            relationships.follow(action, cancelled, ended.at());
        }
    }
}
