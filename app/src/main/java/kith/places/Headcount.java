package kith.places;

import java.util.Map;

/// How many people are registered with each practice and live in each area of 2021. The two are counted apart,
/// since the registered list is larger than the resident population.
public record Headcount(Map<String, Integer> registered, Map<String, Integer> resident) {

    /// Nobody is counted.
    public static final Headcount NONE = new Headcount(Map.of(), Map.of());

    public Headcount {
        registered = Map.copyOf(registered);
        resident = Map.copyOf(resident);
    }

    int of(Placement.Kind kind, String code) {
        return switch (kind) {
            case PRACTICE -> registered.getOrDefault(code, 0);
            case AREA -> resident.getOrDefault(code, 0);
        };
    }
}
