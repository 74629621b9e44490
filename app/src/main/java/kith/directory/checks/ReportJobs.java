package kith.directory.checks;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Takes in, every few minutes, what people on the public site say is wrong.
@Component
class ReportJobs implements RegularJob {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Reports reports;

    ReportJobs(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "directory-reports";
    }

    @Override
    public String sentence() {
        return "Takes in what people on the public site say is wrong";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(EVERY);
    }

    @Override
    public String run() {
        return Words.count(reports.count(), "report", "reports") + " taken in";
    }
}
