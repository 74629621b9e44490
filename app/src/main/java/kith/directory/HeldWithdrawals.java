package kith.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The feeds, each with its last import, and the entries that a feed lost and that stay until a worker confirms that
/// they shall go.
@Service
public class HeldWithdrawals {

    private final FeedRunStore runs;
    private final EntryStore entries;
    private final SearchIndex index;
    private final Clock clock;

    HeldWithdrawals(FeedRunStore runs, EntryStore entries, SearchIndex index, Clock clock) {
        this.runs = runs;
        this.entries = entries;
        this.index = index;
        this.clock = clock;
    }

    /// Every feed, by name.
    @Transactional(readOnly = true)
    public List<FeedInForce> feeds(TaskGrant<AdministerDirectory> grant) {
        return runs.feeds();
    }

    /// The entries that the last import of each feed did not have and that are still there.
    @Transactional(readOnly = true)
    public List<HeldEntry> held(TaskGrant<AdministerDirectory> grant) {
        return runs.held();
    }

    /// Withdraws what one import held back. An import that came later has its own list, so this does nothing then.
    ///
    /// @return how many entries were withdrawn
    @Transactional
    public int confirm(TaskGrant<AdministerDirectory> grant, String feed, long run) {
        runs.lock(feed);
        List<UUID> going = runs.held().stream()
                .filter(row -> row.feed().equals(feed) && row.run() == run)
                .map(HeldEntry::entry)
                .toList();
        if (!going.isEmpty()) {
            entries.withdraw(going, clock.instant(), run);
            index.refresh(going);
        }
        return going.size();
    }
}
