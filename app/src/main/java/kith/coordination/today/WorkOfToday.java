package kith.coordination.today;

import java.time.Clock;
import java.util.Set;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import kith.kernel.London;
import org.springframework.stereotype.Component;

/// Counts what waits for a worker on their first page: their actions that are due or overdue, the hand-overs offered
/// to them, and the people who moved and about whom they or their team are asked.
@Component
class WorkOfToday implements WaitingWork {

    private final WorkOfTodayStore store;
    private final Clock clock;

    WorkOfToday(WorkOfTodayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of("/today", "/my-actions");
    }

    @Override
    public int count(Viewer viewer) {
        return store.count(viewer.worker(), viewer.team(), London.today(clock));
    }
}
