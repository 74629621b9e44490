package kith.population;

import java.time.LocalDate;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;

/// Who said so: a reason, with its source.
///
/// @param id the partner's own id of what says it
/// @param code in SNOMED CT
public record SourceStatement(SourceIdentity source, Disclosed<String> id, String code, LocalDate since) {

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "told by " + source;
    }
}
