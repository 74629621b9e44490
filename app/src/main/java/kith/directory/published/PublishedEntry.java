package kith.directory.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryEntry;
import kith.directory.EntryId;
import kith.directory.freshness.Assured;
import kith.directory.freshness.Freshness;

/// An entry that is offered, as the public may read it.
///
/// @param organisation the key of the organisation
/// @param placeIsConfidential whether it has a place that is told to nobody here
/// @param since when it began to say what it says
public record PublishedEntry(
        EntryId id,
        DirectoryEntry entry,
        String organisation,
        String organisationName,
        Assured assured,
        Freshness freshness,
        boolean placeIsConfidential,
        Instant since) {

    /// The same as a page shows it.
    ///
    /// @param next the next days on which it takes place
    public EntryNow on(List<LocalDate> next) {
        return new EntryNow(id, entry, organisationName, next, assured, freshness, placeIsConfidential);
    }
}
