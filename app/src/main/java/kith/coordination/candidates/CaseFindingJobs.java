package kith.coordination.candidates;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Looks for candidates on the three-conditions list, and among those of it who left hospital, every morning.
@Component
class CaseFindingJobs implements RegularJob {

    private static final LocalTime AT = LocalTime.of(6, 0);

    private final CaseFindingRun run;

    CaseFindingJobs(CaseFindingRun run) {
        this.run = run;
    }

    @Override
    public String key() {
        return "case-finding";
    }

    @Override
    public String sentence() {
        return "Puts people forward to the teams that triage: those on the three-conditions list, and again when they leave hospital";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(London.ZONE, AT);
    }

    @Override
    public String run() {
        return Words.count(run.run(), "person put forward", "people put forward");
    }
}
