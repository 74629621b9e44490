package kith.population;

import java.time.LocalDate;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;

/// Who said so: a reason, with its source.
///
/// @param id the partner's own id of what says it
/// @param code in SNOMED CT
/// @param dated whether the source said a day; where not, it counts from the day of the extract
public record SourceStatement(
        SourceIdentity source, Disclosed<String> id, String code, LocalDate since, boolean dated) {

    /// A statement with a day that the source said.
    public SourceStatement(SourceIdentity source, Disclosed<String> id, String code, LocalDate since) {
        this(source, id, code, since, true);
    }

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "told by " + source;
    }
}
