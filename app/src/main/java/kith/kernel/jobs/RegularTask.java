package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Runs each regular job at its times, on one server.
@Component
class RegularTask extends AbstractTask<Void> implements OnStartup {

    private final RegularJobs jobs;

    RegularTask(RegularJobs jobs) {
        super(
                "regular",
                Void.class,
                new FailureHandler.OnFailureReschedule<>(Schedules.fixedDelay(Duration.ofMinutes(1))),
                new DeadExecutionHandler.ReviveDeadExecution<>());
        this.jobs = jobs;
    }

    @Override
    public void onStartup(SchedulerClient client, Clock clock) {
        jobs.byKey()
                .forEach((key, job) ->
                        client.scheduleIfNotExists(instance(key), job.schedule().getInitialExecutionTime(clock.now())));
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        RegularJob job = jobs.byKey().get(task.getId());
        if (job == null) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        jobs.run(job);
        return new CompletionHandler.OnCompleteReschedule<>(job.schedule());
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String key) {
        return SchedulableInstance.of(instance(key), java.time.Instant.now());
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String key, Void data) {
        return schedulableInstance(key);
    }
}
