package kith.coordination.cases.moves;

import java.util.Set;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import org.springframework.stereotype.Component;

/// Counts the people who moved and about whom the viewer's team is asked.
@Component
class WaitingCaseMoves implements WaitingWork {

    private final CaseMoveStore store;

    WaitingCaseMoves(CaseMoveStore store) {
        this.store = store;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of("/today");
    }

    @Override
    public int count(Viewer viewer) {
        return store.countFor(viewer.worker(), viewer.team());
    }
}
