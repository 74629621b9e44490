package kith.places;

import java.time.LocalDate;
import java.util.Optional;

/// A general practice, by its ODS code.
///
/// @param area the LSOA of 2021 that it stands in, where that is known
/// @param closed the first day on which it was no more
/// @param takesPatients its list is open
public record Practice(
        String code,
        String name,
        String postcode,
        Optional<String> area,
        LocalDate opened,
        Optional<LocalDate> closed,
        boolean takesPatients) {

    public Practice {
        if (!code.matches("[A-Z0-9]{3,9}")) {
            throw new IllegalArgumentException("\"%s\" is not an ODS code like G85001".formatted(code));
        }
        if (closed.isPresent() && !closed.get().isAfter(opened)) {
            throw new IllegalArgumentException("practice %s closed before it opened".formatted(code));
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opened) && closed.map(day::isBefore).orElse(true);
    }
}
