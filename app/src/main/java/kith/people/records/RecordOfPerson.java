package kith.people.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;

/// One of the records that make a person up: what its partner says of who they are, and why it is thought to be
/// theirs.
///
/// @param whereabouts empty where the person is flagged
/// @param why why the record belongs to this person
public record RecordOfPerson(
        RecordId record,
        PartnerId partner,
        String localId,
        Optional<String> nhsNumber,
        String name,
        Optional<LocalDate> birthDate,
        Optional<String> sex,
        Optional<String> ethnicity,
        Optional<String> language,
        Optional<Whereabouts> whereabouts,
        Instant saidAt,
        Instant linkedAt,
        LinkExplanation why) {

    /// Which record, and nothing of what it says.
    @Override
    public String toString() {
        return "RecordOfPerson[" + record + "]";
    }

    /// How to find somebody: never shown of a flagged person.
    public record Whereabouts(
            Optional<String> address,
            Optional<String> postcode,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> practice) {

        @Override
        public String toString() {
            return "Whereabouts[...]";
        }
    }
}
