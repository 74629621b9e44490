package kith.coordination.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.CandidateId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Somebody whom a team thinks of offering help. Only a named human decides.
public sealed interface Candidate {

    Identified identified();

    default CandidateId id() {
        return identified().id();
    }

    default PersonId person() {
        return identified().person();
    }

    /// Whom a team triages, and why.
    ///
    /// @param reasons the keys of the reasons
    record Identified(
            CandidateId id,
            PersonId person,
            TeamKey team,
            List<String> reasons,
            Instant at,
            Optional<Invitation> invitation) {

        public Identified {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A candidate has a reason");
            }
        }

        Identified invited(Invitation offer) {
            return new Identified(id, person, team, reasons, at, Optional.of(offer));
        }
    }

    /// Which human decided, and when.
    record Decided(WorkerId by, Instant at) {

        public Decided {
            if (by.value() <= 0) {
                throw new IllegalArgumentException("A human decides about a candidate");
            }
        }
    }

    /// Nothing is decided for good.
    sealed interface Open extends Candidate {

        Open invite(Invitation offer);

        /// @param careCase the case that was opened
        default Accepted accept(CaseId careCase, Decided decided) {
            return new Accepted(identified(), careCase, decided);
        }

        /// @param until the day on which the person may come back; without one only a new reason brings them back
        default Declined decline(DeclineReason why, Optional<LocalDate> until, Decided decided) {
            return new Declined(identified(), why, until, decided);
        }

        default Deferred defer(LocalDate until, Decided decided) {
            return new Deferred(identified(), until, decided);
        }

        default Duplicate markDuplicate(CandidateId other, Decided decided) {
            return new Duplicate(identified(), other, decided);
        }
    }

    /// Waits for a human.
    record Waiting(Identified identified) implements Open {

        @Override
        public Waiting invite(Invitation offer) {
            return new Waiting(identified.invited(offer));
        }
    }

    /// Waits until a day, and for a human from then on.
    record Deferred(Identified identified, LocalDate until, Decided decided) implements Open {

        public boolean isDue(LocalDate today) {
            return !until.isAfter(today);
        }

        @Override
        public Deferred invite(Invitation offer) {
            return new Deferred(identified.invited(offer), until, decided);
        }
    }

    record Accepted(Identified identified, CaseId careCase, Decided decided) implements Candidate {}

    record Declined(Identified identified, DeclineReason why, Optional<LocalDate> until, Decided decided)
            implements Candidate {}

    record Duplicate(Identified identified, CandidateId other, Decided decided) implements Candidate {}
}
