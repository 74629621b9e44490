package kith.engine.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who one partner's record says the person is. A birth date counts only when the whole of it is known.
public record Identity(
        long record,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate born) {

    /// Says which record, and nothing about the person.
    @Override
    public String toString() {
        return "identity in record " + record;
    }
}
