package kith.places;

import java.util.Map;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;

/// How many people are registered with each practice and live in each area of 2021. The two are counted apart,
/// since the registered list is larger than the resident population.
public record Headcount(Map<OdsCode, Integer> registered, Map<LsoaCode, Integer> resident) {

    /// Nobody is counted.
    public static final Headcount NONE = new Headcount(Map.of(), Map.of());

    public Headcount {
        registered = Map.copyOf(registered);
        resident = Map.copyOf(resident);
    }

    int registeredWith(OdsCode practice) {
        return registered.getOrDefault(practice, 0);
    }

    int residentIn(LsoaCode area) {
        return resident.getOrDefault(area, 0);
    }
}
