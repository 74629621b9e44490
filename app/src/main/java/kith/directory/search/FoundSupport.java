package kith.directory.search;

import java.util.List;
import java.util.Optional;
import kith.directory.EntryId;
import kith.directory.freshness.Freshness;
import kith.directory.venues.Point;

/// An entry that a search found, and why it stands where it does.
///
/// @param reasons what speaks for it, the strongest first
/// @param although what speaks against it
/// @param kind the needs that it serves. What serves the same needs is the same kind of support
/// @param at its places that are on the map. A confidential place is not among them
/// @param walk_km about how far it is on foot, where the question names a place
public record FoundSupport(
        EntryId entry,
        String name,
        String organisation,
        String summary,
        String when,
        String cost,
        List<String> where,
        List<Point> at,
        boolean closedForNow,
        Freshness freshness,
        Optional<Double> walk_km,
        List<String> reasons,
        List<String> although,
        int points,
        List<String> kind) {

    public FoundSupport {
        where = List.copyOf(where);
        at = List.copyOf(at);
        reasons = List.copyOf(reasons);
        although = List.copyOf(although);
        kind = List.copyOf(kind);
    }
}
