package kith.directory.sources;

import java.util.List;
import java.util.UUID;
import kith.kernel.JobId;
import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import org.springframework.stereotype.Component;

/// Reads the calendar of an entry from its address, in a job of its own.
@Component
class ReadCalendarJob implements JobWork<ReadCalendarJob.Parameters> {

    static final JobKind<Parameters> KIND =
            new JobKind<>("directory-calendar", "Calendar of a service", Parameters.class, "directory");

    private final Calendars calendars;

    ReadCalendarJob(Calendars calendars) {
        this.calendars = calendars;
    }

    /// @param entry the key of the entry
    record Parameters(String entry) {}

    @Override
    public JobKind<Parameters> kind() {
        return KIND;
    }

    @Override
    public Result run(Parameters parameters, JobControl control) throws InterruptedException {
        return calendars
                .read(UUID.fromString(parameters.entry()), (percent, words) -> {
                    control.report(percent, words);
                    return control.mayGoOn();
                })
                .<Result>map(outcome ->
                        outcome.failed() ? new Result.Failed(outcome.words()) : new Result.Done(outcome.words()))
                .orElseGet(Result.Stopped::new);
    }

    @Override
    public List<ResultLink> results(JobId job) {
        return List.of(new ResultLink("The administration of the directory", "/support/administration"));
    }
}
