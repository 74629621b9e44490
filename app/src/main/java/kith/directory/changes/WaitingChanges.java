package kith.directory.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kith.access.TaskGrant;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryInFeed;
import kith.directory.FeedChange;
import kith.directory.FeedChange.What;
import kith.directory.FeedComparison;
import kith.directory.FeedComparison.Comparison;
import kith.directory.FeedComparison.Field;
import kith.directory.ReadFeed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes of feeds that wait until a worker approves them. The old entries stay in force until then.
///
/// The next fetch takes the place of what waits. A change that stays the same keeps its number, and one that
/// was refused stays refused. So a worker never approves what they have not seen.
@Service
public class WaitingChanges {

    private static final int DECISIONS = 10;

    private final WaitingChangeStore store;
    private final FeedComparison comparison;
    private final Clock clock;

    WaitingChanges(WaitingChangeStore store, FeedComparison comparison, Clock clock) {
        this.store = store;
        this.comparison = comparison;
        this.clock = clock;
    }

    /// What came of proposing a feed.
    ///
    /// @param waiting how many of its changes wait for a worker
    /// @param lost how many entries it no longer has, where that is so many that it may be broken; else 0
    public record Proposed(int waiting, int lost) {}

    /// Proposes what a feed would change.
    @Transactional
    public Proposed propose(String feed, ReadFeed read) {
        store.lock(feed);
        Comparison found = comparison.compare(feed, read);
        Map<String, ChangeRow> before = new HashMap<>();
        store.all(feed).forEach(row -> before.put(row.key(), row));
        List<ChangeRow> fresh = new ArrayList<>();
        int waiting = 0;
        for (FeedChange change : found.changes()) {
            ChangeRow row = ChangeRow.of(change);
            ChangeRow known = before.get(row.key());
            if (known != null
                    && known.digest().equals(row.digest())
                    && known.what().equals(row.what())) {
                before.remove(row.key());
                waiting += known.refused() ? 0 : 1;
            } else {
                fresh.add(row);
                waiting++;
            }
        }
        store.remove(before.values().stream().map(ChangeRow::change).toList());
        store.add(feed, fresh, clock.instant());
        long gone = found.changes().stream()
                .filter(change -> change.what() == What.WITHDRAWN)
                .count();
        return new Proposed(waiting, FeedComparison.areMany(gone, found.present()) ? (int) gone : 0);
    }

    /// Forgets what waits, because the feed needs no approval any more.
    @Transactional
    public void forget(String feed) {
        store.remove(store.all(feed).stream().map(ChangeRow::change).toList());
    }

    /// The feeds that wait for a worker, by name.
    @Transactional(readOnly = true)
    public List<FeedThatWaits> feeds(TaskGrant<AdministerDirectory> grant) {
        return store.waiting();
    }

    /// What waits of a feed, field by field.
    @Transactional(readOnly = true)
    public List<WaitingChange> of(TaskGrant<AdministerDirectory> grant, String feed) {
        List<ChangeRow> rows =
                store.all(feed).stream().filter(row -> !row.refused()).toList();
        List<FeedChange> changes = rows.stream().map(ChangeRow::toChange).toList();
        List<List<Field>> fields = comparison.fields(feed, changes);
        List<WaitingChange> waiting = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FeedChange change = changes.get(i);
            waiting.add(new WaitingChange(
                    rows.get(i).change(),
                    change.subject(),
                    change.what(),
                    change.name(),
                    fields.get(i),
                    change.entry().map(EntryInFeed::entry).stream()
                            .flatMap(entry -> entry.flags().stream())
                            .toList()));
        }
        return waiting;
    }

    /// The latest decisions about a feed, newest first.
    @Transactional(readOnly = true)
    public List<Decision> decisions(TaskGrant<AdministerDirectory> grant, String feed) {
        return store.decisions(feed, DECISIONS);
    }

    /// Which of the changes that wait a decision is about.
    public sealed interface Chosen {
        /// One change.
        record One(long change) implements Chosen {}

        /// What the feed adds and changes, up to the newest change that the worker saw.
        record Everything(long upTo) implements Chosen {}

        /// What the feed no longer has, up to the newest change that the worker saw.
        record Withdrawals(long upTo) implements Chosen {}

        private Predicate<ChangeRow> rule() {
            return switch (this) {
                case One(long change) -> row -> row.change() == change;
                case Everything(long upTo) -> row -> row.change() <= upTo && !isWithdrawal(row);
                case Withdrawals(long upTo) -> row -> row.change() <= upTo && isWithdrawal(row);
            };
        }

        private static boolean isWithdrawal(ChangeRow row) {
            return row.toChange().what() == What.WITHDRAWN;
        }
    }

    /// Makes changes. What no longer waits is left as it is.
    ///
    /// @return how many were made
    @Transactional
    public int approve(TaskGrant<AdministerDirectory> grant, String feed, Chosen chosen) {
        List<ChangeRow> rows = chosen(feed, chosen);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Long> numbers = rows.stream().map(ChangeRow::change).toList();
        comparison.make(feed, rows.stream().map(ChangeRow::toChange).toList());
        store.decided(numbers, true, clock.instant(), grant.viewer().worker());
        store.remove(numbers);
        return rows.size();
    }

    /// Refuses changes. The feed is not asked about them again until it says something else.
    ///
    /// @return how many were refused
    @Transactional
    public int refuse(TaskGrant<AdministerDirectory> grant, String feed, Chosen chosen) {
        List<Long> numbers =
                chosen(feed, chosen).stream().map(ChangeRow::change).toList();
        if (!numbers.isEmpty()) {
            Instant now = clock.instant();
            store.decided(numbers, false, now, grant.viewer().worker());
            store.refuse(numbers, now, grant.viewer().worker());
        }
        return numbers.size();
    }

    private List<ChangeRow> chosen(String feed, Chosen chosen) {
        store.lock(feed);
        return store.all(feed).stream()
                .filter(row -> !row.refused())
                .filter(chosen.rule())
                .toList();
    }
}
