package kith.directory.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryEdits;
import kith.directory.EntryId;
import kith.directory.Session;
import kith.directory.calendars.CalendarReader;
import kith.directory.calendars.ReadCalendar;
import kith.directory.sources.CalendarStore.CalendarRow;
import kith.directory.sources.FeedSource.Every;
import kith.kernel.JobId;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.kernel.jobs.Jobs;
import kith.ui.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Calendars from which the sessions of entries come. A worker chooses one for an entry, as an address or a file, and
/// an address is read each day. It is read as a whole even if it has not changed, because the days that repeat move on.
/// A calendar changes the entry that it was chosen for and no other, whatever it says.
@Service
public class Calendars {

    /// In bytes. No calendar of a group is as large.
    public static final long LARGEST = 2_000_000;

    private final CalendarStore store;
    private final WebReader web;
    private final EntryEdits entries;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            WebReader web,
            EntryEdits entries,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.web = web;
        this.entries = entries;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What came of reading a calendar.
    record Outcome(boolean failed, String words) {}

    /// The calendar of an entry.
    @Transactional(readOnly = true)
    public Optional<CalendarNow> of(TaskGrant<AdministerDirectory> grant, EntryId entry) {
        return store.find(entry.value()).map(CalendarRow::toCalendar);
    }

    public static boolean isAddress(String typed) {
        return FeedAddress.find(typed).isPresent();
    }

    /// Chooses an address for an entry and reads it at once.
    ///
    /// @return the job that reads it; none where there is no such entry
    @Transactional
    public Optional<JobId> choose(TaskGrant<AdministerDirectory> grant, EntryId entry, String address) {
        if (entries.now(entry).isEmpty()) {
            return Optional.empty();
        }
        store.put(entry.value(), address, clock.instant());
        return Optional.of(start(entry.value(), grant.viewer().worker()));
    }

    /// Takes a file for an entry.
    @Transactional
    public void take(TaskGrant<AdministerDirectory> grant, EntryId entry, String text) {
        if (entries.now(entry).isPresent()) {
            store.put(entry.value(), "", null);
            stored(entry.value(), CalendarReader.read(text, London.today(clock)));
        }
    }

    /// Reads the calendar of an entry no more. Its sessions stay as they are.
    @Transactional
    public void forget(TaskGrant<AdministerDirectory> grant, EntryId entry) {
        store.remove(entry.value());
    }

    /// Starts a job for each calendar that is due.
    ///
    /// @return how many
    @Transactional
    int readDue() {
        List<UUID> due = store.due(clock.instant());
        due.forEach(entry -> start(entry, Workers.operator().worker()));
        return due.size();
    }

    private JobId start(UUID entry, WorkerId by) {
        store.nextAt(entry, Every.DAY.after(clock.instant()));
        return jobs.start(ReadCalendarJob.KIND, new ReadCalendarJob.Parameters(entry.toString()), by);
    }

    /// Reads the address of a calendar. To read it twice is to read it once.
    ///
    /// @return what came of it; nothing where it was told to stop
    Optional<Outcome> read(UUID entry, Progress progress) throws InterruptedException {
        Optional<CalendarRow> row =
                store.find(entry).filter(found -> !found.address().isEmpty());
        if (row.isEmpty()) {
            return Optional.of(new Outcome(true, "There is no such calendar any more"));
        }
        try {
            Path file = Files.createTempFile("kith-calendar", ".ics");
            try {
                return read(row.get(), file, progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Outcome> read(CalendarRow row, Path file, Progress progress)
            throws IOException, InterruptedException {
        return switch (web.read(URI.create(row.address()), file, "", "", progress)) {
            case WebReader.Answer.Stopped() -> Optional.empty();
            case WebReader.Answer.NotChanged() -> Optional.of(failed(row, "The address did not send the calendar"));
            case WebReader.Answer.Failed(var why) -> Optional.of(failed(row, why));
            case WebReader.Answer.Read _ -> Optional.of(taken(row, file));
        };
    }

    private Outcome taken(CalendarRow row, Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return failed(row, "The calendar is larger than %s".formatted(Words.bytes(LARGEST)));
        }
        ReadCalendar read =
                CalendarReader.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), London.today(clock));
        return Objects.requireNonNull(transaction.execute(_ -> stored(row.entry(), read)));
    }

    private Outcome failed(CalendarRow row, String why) {
        transaction.executeWithoutResult(_ -> store.outcome(row.entry(), clock.instant(), true, why, List.of()));
        return new Outcome(true, why);
    }

    /// Puts the sessions of a calendar into its entry. Where something cannot be read and the entry has sessions, they
    /// stay.
    private Outcome stored(UUID id, ReadCalendar read) {
        EntryId entry = new EntryId(id);
        List<Session> before = entries.now(entry).map(DirectoryEntry::sessions).orElse(List.of());
        List<String> remarks =
                Stream.concat(read.problems().stream(), read.notes().stream()).toList();
        Instant now = clock.instant();
        boolean keeps = read.sessions().isEmpty() || (!read.problems().isEmpty() && !before.isEmpty());
        if (keeps) {
            Outcome outcome = new Outcome(
                    !read.problems().isEmpty(),
                    read.problems().isEmpty()
                            ? "Nothing in it takes place from today on, so the sessions stay as they were"
                            : "Something in it cannot be read, so the sessions stay as they were");
            store.outcome(id, now, outcome.failed(), outcome.words(), remarks);
            return outcome;
        }
        entries.change(entry, old -> old.withSessions(read.sessions()));
        Outcome outcome = new Outcome(false, Words.count(read.sessions().size(), "session read", "sessions read"));
        store.outcome(id, now, false, outcome.words(), remarks);
        return outcome;
    }
}
