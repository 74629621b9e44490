package kith.directory.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.directory.DirectoryImport;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.DirectoryPermissions.ImportFeeds;
import kith.directory.sources.FeedSource.Kind;
import kith.directory.sources.SourceStore.SourceRow;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import kith.kernel.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sources of feeds: they are set up, changed and paused by people, and fetched by the clock or when somebody asks.
@Service
public class FeedSources {

    private static final int FETCHES = 5;

    private final SourceStore store;
    private final DirectoryImport imports;
    private final Jobs jobs;
    private final Grants grants;
    private final Clock clock;

    FeedSources(SourceStore store, DirectoryImport imports, Jobs jobs, Grants grants, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.jobs = jobs;
        this.grants = grants;
        this.clock = clock;
    }

    /// Every source, by name.
    @Transactional(readOnly = true)
    public List<SourceNow> all(TaskGrant<AdministerDirectory> grant) {
        return store.all().stream().map(this::now).toList();
    }

    @Transactional(readOnly = true)
    public Optional<SourceNow> find(TaskGrant<AdministerDirectory> grant, String feed) {
        return store.find(feed).map(this::now);
    }

    private SourceNow now(SourceRow row) {
        return new SourceNow(
                row.source(),
                row.paused() ? Optional.empty() : Optional.of(row.nextAt()),
                store.fetches(row.feed(), FETCHES));
    }

    /// Whether a place can be one of this kind: an address by http or https, or the plain name of a folder.
    public static boolean isPlace(Kind kind, String place) {
        return switch (kind) {
            case ADDRESS -> FeedAddress.find(place).isPresent();
            case FOLDER -> place.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
        };
    }

    /// Sets a source up. Its first fetch is due at once.
    ///
    /// @return false where the feed has a source
    @Transactional
    public boolean add(TaskGrant<ImportFeeds> grant, FeedSource source) {
        if (store.find(source.feed()).isPresent()) {
            return false;
        }
        imports.put(source.feed(), source.name());
        store.save(source, clock.instant());
        grants.doing(grant, "setting up the directory feed " + source.feed());
        return true;
    }

    /// Changes a source. It is read again as a whole at its next fetch, which is due at once.
    ///
    /// @return false where there is none
    @Transactional
    public boolean change(TaskGrant<ImportFeeds> grant, FeedSource source) {
        if (store.lock(source.feed()).isEmpty()) {
            return false;
        }
        imports.put(source.feed(), source.name());
        store.save(source, clock.instant());
        grants.doing(grant, "changing the directory feed " + source.feed());
        return true;
    }

    /// Fetches a source no more, or fetches it again.
    ///
    /// @return false where there is none
    @Transactional
    public boolean pause(TaskGrant<ImportFeeds> grant, String feed, boolean paused) {
        if (store.lock(feed).isEmpty()) {
            return false;
        }
        store.pause(feed, paused);
        grants.doing(grant, (paused ? "pausing" : "going on with") + " the directory feed " + feed);
        return true;
    }

    /// Fetches a source now.
    ///
    /// @return the job that does so; none where there is no such source
    @Transactional
    public Optional<JobId> fetch(TaskGrant<ImportFeeds> grant, String feed) {
        return store.lock(feed).map(row -> {
            grants.doing(grant, "fetching the directory feed " + feed);
            return start(row, grant.viewer().worker());
        });
    }

    /// Starts a job for each source that is due.
    ///
    /// @return how many
    @Transactional
    int fetchDue() {
        List<SourceRow> due = store.due(clock.instant());
        due.forEach(row -> start(row, Workers.operator().worker()));
        return due.size();
    }

    private JobId start(SourceRow row, WorkerId by) {
        Instant now = clock.instant();
        store.nextAt(row.feed(), row.source().every().after(now));
        return jobs.start(FetchFeedJob.KIND, new FetchFeedJob.Parameters(row.feed()), by);
    }
}
