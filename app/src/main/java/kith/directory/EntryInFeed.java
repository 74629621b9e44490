package kith.directory;

/// One entry as a feed has it.
///
/// @param group the feed's own id of the organisation
/// @param assuredBy who the feed says assured the entry; never published
public record EntryInFeed(
        String localId, String group, DirectoryEntry entry, PrivateDetails details, String assuredBy) {}
