package kith.directory.sources;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Starts the fetch of each feed that is due.
@Component
class FeedScheduleJobs implements RegularJob {

    private final FeedSources sources;

    FeedScheduleJobs(FeedSources sources) {
        this.sources = sources;
    }

    @Override
    public String key() {
        return "directory-feeds";
    }

    @Override
    public String sentence() {
        return "Fetches the feeds of the directory that are due";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(1));
    }

    @Override
    public String run() {
        return Words.count(sources.fetchDue(), "feed is fetched", "feeds are fetched");
    }
}
