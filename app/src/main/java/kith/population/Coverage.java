package kith.population;

import java.util.List;

/// How much of what came in the catalogue covers: of the items that say a condition, those whose code it knows.
///
/// @param version the catalogue's
/// @param uncoded items without a SNOMED code
/// @param unmatched the codes it does not know, most frequent first
public record Coverage(String version, long items, long matched, long uncoded, List<Unmatched> unmatched) {

    public Coverage {
        unmatched = List.copyOf(unmatched);
    }

    /// In percent; everything of nothing is covered.
    public double percent() {
        return items == 0 ? 100 : 100.0 * matched / items;
    }

    public record Unmatched(String code, long items) {}
}
