package kith.kernel.jobs;

import kith.kernel.notify.Notifier;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Sends the worker who asked for a job an e-mail when it has ended. It hears of the end through the outbox, so
/// the e-mail is sent even where the server is killed right after the job.
@Component
class JobNotices {

    private final Notifier notifier;

    JobNotices(Notifier notifier) {
        this.notifier = notifier;
    }

    @ApplicationModuleListener
    void on(JobEnded job) {
        notifier.send(job.requestedBy(), JobHasEnded.of(job));
    }
}
