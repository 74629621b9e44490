package kith.directory.checks;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import kith.kernel.London;
import kith.kernel.WorkingDays;
import kith.kernel.jobs.RegularJob;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Asks groups about their entries each working morning.
@Component
class QuestionJobs implements RegularJob {

    private static final LocalTime AT = LocalTime.of(9, 0);

    private final Questions questions;
    private final WorkingDays workingDays;
    private final Clock clock;

    QuestionJobs(Questions questions, WorkingDays workingDays, Clock clock) {
        this.questions = questions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "directory-questions";
    }

    @Override
    public String sentence() {
        return "Asks groups whether their entries in the directory are right";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(London.ZONE, AT);
    }

    @Override
    public String run() {
        if (!workingDays.isWorkingDay(London.today(clock))) {
            return "Today is not a working day";
        }
        int unanswered = questions.age();
        int asked = questions.ask();
        return "%s, %s"
                .formatted(
                        Words.count(asked, "group asked", "groups asked"),
                        Words.count(unanswered, "question without an answer", "questions without an answer"));
    }
}
