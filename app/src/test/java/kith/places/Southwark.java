package kith.places;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.reference.Problems;

/// Southwark's own reference, without a database, for whoever shows places.
public final class Southwark {

    private static final Atlas ATLAS = Atlas.of(1, PlaceFiles.read(ReferenceFolder.southwark(), new Problems()));

    public static PlacesOn on(LocalDate day) {
        return ATLAS.on(day);
    }

    /// The five that are planned.
    public static Version planned() {
        PlacesOn five = ATLAS.as("2025", LocalDate.of(2026, 11, 2));
        return new Version(five.geography().orElseThrow(), Optional.empty(), five.neighbourhoods());
    }

    /// Who would move from the nine to the five.
    public static Comparison comparison(Headcount people) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        return Comparison.of(ATLAS.as("2019", day), ATLAS.as("2025", day), people);
    }

    private Southwark() {}
}
