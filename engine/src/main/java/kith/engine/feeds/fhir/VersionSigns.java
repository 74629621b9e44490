package kith.engine.feeds.fhir;

import java.util.Optional;
import kith.engine.feeds.items.FhirVersion;
import org.jspecify.annotations.Nullable;

/// What in a resource shows its version of FHIR. Used again for the next resource.
final class VersionSigns {

    private String top = "";
    private @Nullable FhirVersion shown;

    void begin() {
        top = "";
        shown = null;
    }

    void name(int depth, String name) {
        if (depth == 1) {
            top = name;
            switch (name) {
                case "assertedDate", "abatementBoolean" -> shown = FhirVersion.STU3;
                case "actualPeriod" -> shown = FhirVersion.R5;
                default -> {}
            }
        } else if (depth == 2 && name.equals("coding")) {
            switch (top) {
                case "clinicalStatus", "verificationStatus" -> shown = shown == null ? FhirVersion.R4 : shown;
                case "class" -> shown = FhirVersion.R5;
                default -> {}
            }
        }
    }

    /// A text of the resource itself.
    void text(String name) {
        if (name.equals("clinicalStatus") || name.equals("verificationStatus")) {
            shown = FhirVersion.STU3;
        }
    }

    Optional<FhirVersion> version() {
        return Optional.ofNullable(shown);
    }
}
