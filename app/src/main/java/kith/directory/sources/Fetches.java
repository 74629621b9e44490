package kith.directory.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.directory.DirectoryImport;
import kith.directory.DirectoryImport.Withdrawals;
import kith.directory.FeedReport;
import kith.directory.ReadFeed;
import kith.directory.changes.WaitingChanges;
import kith.directory.changes.WaitingChanges.Proposed;
import kith.directory.feeds.FeedFiles;
import kith.directory.sources.SourceStore.SourceRow;
import kith.kernel.JobId;
import kith.ui.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// Fetches a feed once and stores what it brings, or lets it wait for approval.
///
/// All that a fetch changes is stored in one transaction with the fetch itself. So a job that is carried on
/// after a server was killed either begins again or finds that it has nothing more to do.
@Service
class Fetches {

    private final SourceStore store;
    private final FeedFetcher fetcher;
    private final DirectoryImport imports;
    private final WaitingChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Fetches(
            SourceStore store,
            FeedFetcher fetcher,
            DirectoryImport imports,
            WaitingChanges changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.imports = imports;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Fetches a feed.
    ///
    /// @return what came of it; nothing where it was told to stop
    Optional<Fetch> fetch(String feed, JobId job, Progress progress) throws InterruptedException {
        Optional<Fetch> before = store.fetched(job);
        if (before.isPresent()) {
            return before;
        }
        Optional<SourceRow> row = store.find(feed);
        if (row.isEmpty()) {
            return Optional.of(new Fetch(job, clock.instant(), true, "There is no such feed any more"));
        }
        try {
            Path folder = Files.createTempDirectory("kith-feed");
            try {
                return fetch(row.get(), folder, job, progress);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Fetch> fetch(SourceRow row, Path folder, JobId job, Progress progress)
            throws IOException, InterruptedException {
        return switch (fetcher.fetch(row, folder, progress)) {
            case Fetched.Stopped() -> Optional.empty();
            case Fetched.NotChanged() -> Optional.of(stored(row.feed(), job, false, "The feed has not changed"));
            case Fetched.Failed(var why) -> Optional.of(stored(row.feed(), job, true, why));
            case Fetched.Files files -> {
                if (!progress.report(60, "Reading the services")) {
                    yield Optional.empty();
                }
                ReadFeed read = FeedFiles.read(files.folder());
                if (read.entries().isEmpty() && read.groups().isEmpty()) {
                    yield Optional.of(stored(row.feed(), job, true, nothing(read)));
                }
                yield progress.report(
                                80,
                                "Comparing %s".formatted(services(read.entries().size())))
                        ? Optional.of(taken(row.feed(), files, read, job))
                        : Optional.empty();
            }
        };
    }

    private Fetch stored(String feed, JobId job, boolean failed, String outcome) {
        Fetch fetch = new Fetch(job, clock.instant(), failed, outcome);
        transaction.executeWithoutResult(_ -> store.add(feed, fetch));
        return fetch;
    }

    private Fetch taken(String feed, Fetched.Files files, ReadFeed read, JobId job) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            SourceRow row = store.lock(feed).orElseThrow();
            String outcome = row.needsApproval() ? proposed(row, read) : imported(row, read);
            store.taken(feed, files.etag(), files.lastModified());
            return stored(feed, job, false, outcome);
        }));
    }

    private String proposed(SourceRow row, ReadFeed read) {
        Proposed proposed = changes.propose(row.feed(), read);
        List<String> said = new ArrayList<>(List.of(services(read.entries().size()) + " read"));
        said.add(
                proposed.waiting() == 0
                        ? "nothing waits for approval"
                        : Words.count(proposed.waiting(), "change waits for approval", "changes wait for approval"));
        if (proposed.lost() > 0) {
            said.add("the feed lost %s, so it may be broken".formatted(services(proposed.lost())));
        }
        rejected(said, read.rejected().size());
        return String.join(", ", said);
    }

    private String imported(SourceRow row, ReadFeed read) {
        changes.forget(row.feed());
        FeedReport report = imports.take(row.feed(), row.name(), read, Withdrawals.ASK);
        List<String> said = new ArrayList<>(List.of(services(read.entries().size()) + " read"));
        said.add("%s new".formatted(Words.number(report.added())));
        said.add("%s changed".formatted(Words.number(report.changed())));
        said.add("%s withdrawn".formatted(Words.number(report.withdrawn())));
        if (report.held() > 0) {
            said.add("%s gone that stay until somebody confirms it".formatted(Words.number(report.held())));
        }
        rejected(said, report.rejected());
        return String.join(", ", said);
    }

    private static void rejected(List<String> said, int count) {
        if (count > 0) {
            said.add("%s could not be read".formatted(Words.number(count)));
        }
    }

    private static String services(int count) {
        return Words.count(count, "service", "services");
    }

    private static String nothing(ReadFeed read) {
        return read.rejected().stream()
                .findFirst()
                .map(why -> "Nothing in it can be read: " + why.replaceAll("\\.$", ""))
                .orElse("There is no service in it. What was known stays");
    }
}
