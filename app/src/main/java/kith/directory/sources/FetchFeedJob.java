package kith.directory.sources;

import java.util.List;
import kith.kernel.JobId;
import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import org.springframework.stereotype.Component;

/// Fetches a feed in a job of its own, so that a page shows how far it has got and can cancel it.
@Component
class FetchFeedJob implements JobWork<FetchFeedJob.Parameters> {

    static final JobKind<Parameters> KIND =
            new JobKind<>("directory-feed", "Fetch of a feed", Parameters.class, "directory");

    private final Fetches fetches;

    FetchFeedJob(Fetches fetches) {
        this.fetches = fetches;
    }

    /// @param feed the key of the feed
    record Parameters(String feed) {}

    @Override
    public JobKind<Parameters> kind() {
        return KIND;
    }

    @Override
    public Result run(Parameters parameters, JobControl control) throws InterruptedException {
        return fetches.fetch(parameters.feed(), control.job(), (percent, words) -> {
                    control.report(percent, words);
                    return control.mayGoOn();
                })
                .<Result>map(
                        fetch -> fetch.failed() ? new Result.Failed(fetch.outcome()) : new Result.Done(fetch.outcome()))
                .orElseGet(Result.Stopped::new);
    }

    @Override
    public List<ResultLink> results(JobId job) {
        return List.of(new ResultLink("The feeds of the directory", "/support/administration/feeds"));
    }
}
