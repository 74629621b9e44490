package kith.intake.byhand;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.terms.NhsNumber;

/// Somebody whom no partner has sent, as a worker says who they are and where.
///
/// @param sex in FHIR R4's words
public record NewPerson(
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<LocalDate> birthDate,
        Optional<NhsNumber> nhsNumber,
        Optional<String> sex,
        Optional<String> address,
        Optional<String> postcode,
        Optional<String> phone) {

    public NewPerson {
        if (familyName.isEmpty() && givenName.isEmpty()) {
            throw new IllegalArgumentException("Somebody who is added has a name");
        }
    }

    @Override
    public String toString() {
        return "NewPerson[...]";
    }
}
