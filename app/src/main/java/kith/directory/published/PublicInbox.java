package kith.directory.published;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import kith.directory.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what somebody on the public site says is wrong with an entry. Nobody is named, and nothing of the visitor is
/// kept. So that nobody can fill the inboxes, they take so many an hour in all.
@Service
public class PublicInbox {

    static final int MOST_AN_HOUR = 120;
    private static final Duration HOUR = Duration.ofHours(1);

    private final InboxStore store;
    private final Clock clock;
    private final Deque<Instant> taken = new ArrayDeque<>();

    PublicInbox(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An entry is wrong.
    ///
    /// @param words what is wrong; blank where the visitor does not say
    /// @return false where the inboxes are full for now
    @Transactional
    public boolean wrong(EntryId entry, String words) {
        if (!isTaken()) {
            return false;
        }
        store.addReport(entry.value());
        if (!words.isBlank()) {
            store.addCorrection(entry.value(), words);
        }
        return true;
    }

    private synchronized boolean isTaken() {
        Instant now = clock.instant();
        while (!taken.isEmpty() && taken.getFirst().isBefore(now.minus(HOUR))) {
            taken.removeFirst();
        }
        if (taken.size() >= MOST_AN_HOUR) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
