package kith.directory.sources;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Starts to read each calendar that is due.
@Component
class CalendarScheduleJobs implements RegularJob {

    private final Calendars calendars;

    CalendarScheduleJobs(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String key() {
        return "directory-calendars";
    }

    @Override
    public String sentence() {
        return "Reads the calendars of services that are due";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(5));
    }

    @Override
    public String run() {
        return Words.count(calendars.readDue(), "calendar is read", "calendars are read");
    }
}
