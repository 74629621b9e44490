package kith.places;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kith.engine.terms.NeighbourhoodKey;

/// From this day, and until the next of the same thing, a practice or an area is in this neighbourhood of a
/// geography, or explicitly in none.
public record Placement(
        String geography, Kind kind, String code, LocalDate since, Optional<NeighbourhoodKey> neighbourhood) {

    public enum Kind {
        PRACTICE,
        AREA;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
