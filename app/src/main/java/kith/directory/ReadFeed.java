package kith.directory;

import java.util.List;

/// A feed, read and not yet stored.
///
/// @param rejected why some of it could not be stored, one sentence each
/// @param notRead files that hold nothing of a directory
public record ReadFeed(
        List<GroupInFeed> groups, List<EntryInFeed> entries, List<String> rejected, List<String> notRead) {

    public ReadFeed {
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
        notRead = List.copyOf(notRead);
    }
}
