package kith.coordination.cases;

import java.util.Set;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import org.springframework.stereotype.Component;

/// Counts the hand-overs that wait for a worker's answer.
@Component
class OfferedHandOvers implements WaitingWork {

    private final HandOverStore store;

    OfferedHandOvers(HandOverStore store) {
        this.store = store;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of("/today");
    }

    @Override
    public int count(Viewer viewer) {
        return store.countFor(viewer.worker());
    }
}
