package kith.coordination.cases.moves;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Asks the teams about people who moved: every morning and at noon, when the extracts of the night and of the morning
/// have come in.
@Component
class MovedPeopleJobs implements RegularJob {

    private static final LocalTime MORNING = LocalTime.of(6, 15);
    private static final LocalTime NOON = LocalTime.of(12, 15);

    private final MovedPeople moved;

    MovedPeopleJobs(MovedPeople moved) {
        this.moved = moved;
    }

    @Override
    public String key() {
        return "moved-people";
    }

    @Override
    public String sentence() {
        return "Asks two teams who looks after a person with a case who moved to where another team works";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(London.ZONE, MORNING, NOON);
    }

    @Override
    public String run() {
        return Words.count(moved.ask(), "case is asked about", "cases are asked about");
    }
}
