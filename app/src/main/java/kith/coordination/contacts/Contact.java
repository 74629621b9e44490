package kith.coordination.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.kernel.ActionId;
import kith.kernel.ContactId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;

/// A time that a worker was in touch with a person, or tried to be. FHIR: Encounter or Communication.
public sealed interface Contact {

    Entry entry();

    default ContactId id() {
        return entry().id();
    }

    /// What was written down, by whom and when.
    ///
    /// @param nextStep the action that follows; empty where none does
    record Entry(ContactId id, PersonId person, Facts facts, Optional<ActionId> nextStep, WorkerId by, Instant at) {}

    /// What happened.
    record Facts(LocalDate on, ContactWay way, ContactedParty whom, ContactResult result, String note) {

        /// The longest note that is taken.
        public static final int LONGEST = 1_000;

        /// Whether somebody was spoken to.
        public boolean reached() {
            return result == ContactResult.SPOKE;
        }

        @Override
        public String toString() {
            return "Facts[%s on %s]".formatted(way, on);
        }
    }

    record Recorded(Entry entry) implements Contact {

        /// It was a mistake. It counts nowhere.
        public EnteredInError enterInError(String why, WorkerId by, Instant at) {
            return new EnteredInError(entry, why, by, at);
        }
    }

    record EnteredInError(Entry entry, String why, WorkerId by, Instant at) implements Contact {}
}
