package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import javax.sql.DataSource;
import kith.kernel.JobId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Writes into db-scheduler's table what servers are to run, in the transaction that is open.
@Component
class JobSchedule {

    static final String TABLE = "kernel.scheduled_task";
    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("job");

    private final SchedulerClient client;
    private final ApplicationEventPublisher events;

    JobSchedule(DataSource database, ApplicationEventPublisher events) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.events = events;
    }

    void at(JobId job, Instant moment) {
        client.scheduleIfNotExists(JOB.instance(Long.toString(job.value())).build(), moment);
    }

    /// Tells others about a job's end, where it has ended.
    void ended(Job job) {
        if (job instanceof Job.Ended ended) {
            events.publishEvent(JobEnded.of(ended));
        }
    }
}
