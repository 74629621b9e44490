package kith.places;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;

/// A general practice.
///
/// @param area the LSOA of 2021 that it stands in, where that is known
/// @param closed the first day on which it was no more
/// @param takesPatients its list is open
public record Practice(
        OdsCode code,
        String name,
        String postcode,
        Optional<LsoaCode> area,
        LocalDate opened,
        Optional<LocalDate> closed,
        boolean takesPatients) {

    public Practice {
        if (closed.isPresent() && !closed.get().isAfter(opened)) {
            throw new IllegalArgumentException("practice %s closed before it opened".formatted(code));
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opened) && closed.map(day::isBefore).orElse(true);
    }
}
