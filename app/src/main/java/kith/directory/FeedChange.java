package kith.directory;

import java.util.Optional;

/// One thing that a feed would change.
///
/// @param localId the feed's own id of the entry or group
/// @param digest changes when what the feed says of it changes
/// @param entry what the feed says of an entry; empty for a group and where the entry is withdrawn
/// @param group what the feed says of the group, or of the group of the entry
public record FeedChange(
        Subject subject,
        String localId,
        What what,
        String digest,
        String name,
        Optional<EntryInFeed> entry,
        Optional<GroupInFeed> group) {

    /// What it is about.
    public enum Subject {
        ENTRY,
        GROUP
    }

    /// What would happen.
    public enum What {
        NEW,
        CHANGED,
        WITHDRAWN
    }

    /// Names and contacts stay out of logs.
    @Override
    public String toString() {
        return "%s of the %s %s".formatted(what, subject, localId);
    }
}
