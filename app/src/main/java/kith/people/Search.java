package kith.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kith.engine.linkage.NhsNumber;

/// What somebody looks for a person by. At least an NHS number, or a family name, or a date of birth with a given name.
public record Search(
        Optional<NhsNumber> nhsNumber,
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<LocalDate> birthDate) {

    /// Shorter beginnings of a name would show half the borough.
    public static final int SHORTEST_NAME = 2;

    public boolean isEnough() {
        return nhsNumber.isPresent()
                || familyName.filter(name -> name.length() >= SHORTEST_NAME).isPresent()
                || (birthDate.isPresent() && givenName.isPresent());
    }

    /// How names are compared: as they begin, whatever their case.
    static String pattern(Optional<String> name) {
        return name.map(given -> given.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "") + "%")
                .orElse("%");
    }

    /// What was asked for is personal data.
    @Override
    public String toString() {
        return "Search[...]";
    }
}
