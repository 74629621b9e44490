package kith.people.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.RecordId;

/// One of the records that make a person up: what its partner says of who they are, and why it is thought to be
/// theirs.
///
/// @param saidAt when the partner last sent it
/// @param why why the record belongs to this person
public record RecordOfPerson(
        RecordId record,
        SourceIdentity source,
        Disclosed<String> localId,
        Optional<String> nhsNumber,
        String name,
        Optional<LocalDate> birthDate,
        Optional<String> sex,
        Optional<String> ethnicity,
        Optional<String> language,
        Disclosed<Whereabouts> whereabouts,
        Disclosed<Instant> saidAt,
        Disclosed<Instant> linkedAt,
        LinkExplanation why) {

    /// Which record, and nothing of what it says.
    @Override
    public String toString() {
        return "RecordOfPerson[" + record + "]";
    }

    /// How to find somebody.
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
