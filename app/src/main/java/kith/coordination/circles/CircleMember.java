package kith.coordination.circles;

import java.time.Instant;
import java.time.LocalDate;
import kith.kernel.CircleMemberId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;

/// Somebody who supports a person. FHIR: CareTeam.participant.
public sealed interface CircleMember {

    Naming naming();

    default CircleMemberId id() {
        return naming().id();
    }

    /// Who supports whom, as what, since when, and who said so.
    ///
    /// @param part what they do for the person, as "daughter" or "district nurse"
    /// @param reach how to reach them; empty where nobody says
    record Naming(
            CircleMemberId id,
            PersonId person,
            Supporter who,
            String part,
            String reach,
            LocalDate since,
            WorkerId by,
            Instant at) {

        @Override
        public String toString() {
            return "Naming[" + id + "]";
        }
    }

    record Current(Naming naming) implements CircleMember {

        public Former leave(LocalDate until, WorkerId by, Instant at) {
            return new Former(naming, until, by, at);
        }

        /// It was a mistake.
        public EnteredInError enterInError(String why, WorkerId by, Instant at) {
            return new EnteredInError(naming, why, by, at);
        }
    }

    record Former(Naming naming, LocalDate until, WorkerId by, Instant at) implements CircleMember {}

    record EnteredInError(Naming naming, String why, WorkerId by, Instant at) implements CircleMember {}
}
