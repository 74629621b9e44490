package kith.engine.feeds.fhir;

import java.util.HashMap;
import java.util.Map;
import kith.engine.labels.ShippedList;
import org.jspecify.annotations.Nullable;

/// The resource types of FHIR R4 (hl7.org/fhir/R4, value set resource-types).
public final class ResourceTypes {

    private static final Map<String, String> KNOWN = known();

    /// The type by its shared name, or null when FHIR R4 knows none such.
    public static @Nullable String find(String name) {
        return KNOWN.get(name);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        ShippedList.lines("/fhir/r4-types.txt").forEach(name -> known.put(name, name));
        return Map.copyOf(known);
    }

    private ResourceTypes() {}
}
