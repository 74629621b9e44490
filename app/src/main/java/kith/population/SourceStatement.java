package kith.population;

import java.time.LocalDate;

/// Who said so: a reason, with the partner's code.
///
/// @param id the partner's own id of what says it
/// @param code in SNOMED CT
public record SourceStatement(String partner, String id, String code, LocalDate since) {

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "told by " + partner;
    }
}
