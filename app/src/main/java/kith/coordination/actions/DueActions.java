package kith.coordination.actions;

import java.time.Clock;
import java.util.Set;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import kith.kernel.London;
import org.springframework.stereotype.Component;

/// Counts the actions of a worker that are due or overdue.
@Component
class DueActions implements WaitingWork {

    private final ActionStore store;
    private final Clock clock;

    DueActions(ActionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of("/today", "/my-actions");
    }

    @Override
    public int count(Viewer viewer) {
        return store.due(viewer.worker(), London.today(clock));
    }
}
