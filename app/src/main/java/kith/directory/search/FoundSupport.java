package kith.directory.search;

import java.util.List;
import java.util.Optional;
import kith.directory.EntryId;
import kith.directory.freshness.Freshness;

/// An entry that a search found, and why it stands where it does.
///
/// @param reasons what speaks for it, the strongest first
/// @param although what speaks against it
/// @param kind the needs that it serves. What serves the same needs is the same kind of support
/// @param walk_km about how far it is on foot, where the question names a place
public record FoundSupport(
        EntryId entry,
        String name,
        String organisation,
        String summary,
        String when,
        String cost,
        List<String> where,
        boolean closedForNow,
        Freshness freshness,
        Optional<Double> walk_km,
        List<String> reasons,
        List<String> although,
        int points,
        List<String> kind) {

    public FoundSupport {
        where = List.copyOf(where);
        reasons = List.copyOf(reasons);
        although = List.copyOf(although);
        kind = List.copyOf(kind);
    }
}
