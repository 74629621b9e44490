package kith.kernel.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Runs regular jobs and says how each last went.
@Service
public class RegularJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RegularJobs.class);

    private final RegularJobStore store;
    private final ObjectProvider<RegularJob> jobs;
    private final Clock clock;

    RegularJobs(RegularJobStore store, ObjectProvider<RegularJob> jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The latest run of each, by kind.
    @Transactional(readOnly = true)
    public List<RegularRun> latestRuns() {
        Map<String, String> sentences = jobs.stream().collect(Collectors.toMap(RegularJob::key, RegularJob::sentence));
        return store.all().stream()
                .map(row -> new RegularRun(
                        sentences.getOrDefault(row.kind(), row.kind()),
                        row.runs(),
                        row.startedAt(),
                        Optional.ofNullable(row.endedAt()),
                        Optional.ofNullable(row.outcome()),
                        row.failed()))
                .toList();
    }

    List<RegularJob> all() {
        return jobs.orderedStream().toList();
    }

    Map<String, RegularJob> byKey() {
        return jobs.stream().collect(Collectors.toMap(RegularJob::key, Function.identity()));
    }

    /// Does one now. A failure is written down; the job runs again at its next time.
    void run(RegularJob job) {
        store.begin(job.key(), clock.instant());
        try {
            store.end(job.key(), job.run(), false, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The regular job {} failed", job.key(), e);
            store.end(job.key(), "An error stopped it. The server's log has the details", true, clock.instant());
        }
    }
}
