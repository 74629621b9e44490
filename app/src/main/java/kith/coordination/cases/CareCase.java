package kith.coordination.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// The coordination of one person's care by one team. FHIR: EpisodeOfCare, with its states.
///
/// A case can be put on hold and taken up again, so a state does not hold the one before. The history of the
/// case keeps every state that it was in.
public sealed interface CareCase {

    Opening opening();

    default CaseId id() {
        return opening().id();
    }

    default PersonId person() {
        return opening().person();
    }

    /// Who planned the case, for whom and when.
    ///
    /// @param team the team that coordinates. Its workers have a relationship with the person
    record Opening(CaseId id, PersonId person, TeamKey team, WorkerId by, Instant at) {

        Opening with(TeamKey other) {
            return new Opening(id, person, other, by, at);
        }
    }

    /// Who did something, and when.
    record Done(WorkerId by, Instant at) {}

    /// Not over yet.
    sealed interface Open extends CareCase {

        /// Another team coordinates from now on.
        Open passTo(TeamKey team);

        /// It was a mistake, as a case about the wrong person. It counts nowhere.
        default EnteredInError enterInError(String why, Done done) {
            return new EnteredInError(opening(), why, done);
        }
    }

    /// A case with a key worker, in work or on hold.
    sealed interface Underway extends Open {

        Instant activeSince();

        KeyWorker keyWorker();

        Underway assign(KeyWorker.Assigned next);

        Underway leaveVacant(KeyWorker.Vacant next);

        @Override
        Underway passTo(TeamKey team);

        default Finished finish(FinishReason reason, Done done) {
            return new Finished(opening(), activeSince(), keyWorker(), reason, done);
        }
    }

    /// Agreed on, and nobody works with the person yet.
    record Planned(Opening opening) implements Open {

        /// A named worker begins. A vacancy is not enough.
        public Active activate(KeyWorker.Assigned keyWorker) {
            return new Active(opening, keyWorker.since(), keyWorker);
        }

        @Override
        public Planned passTo(TeamKey team) {
            return new Planned(opening.with(team));
        }

        public Cancelled cancel(String why, Done done) {
            return new Cancelled(opening, why, done);
        }
    }

    /// In work.
    record Active(Opening opening, Instant activeSince, KeyWorker keyWorker) implements Underway {

        public OnHold hold(Hold hold) {
            return new OnHold(opening, activeSince, keyWorker, hold);
        }

        @Override
        public Active assign(KeyWorker.Assigned next) {
            return new Active(opening, activeSince, next);
        }

        @Override
        public Active leaveVacant(KeyWorker.Vacant next) {
            return new Active(opening, activeSince, next);
        }

        @Override
        public Active passTo(TeamKey team) {
            return new Active(opening.with(team), activeSince, keyWorker);
        }
    }

    /// Nobody works with the person for a while, as during a stay in hospital. The key worker stays.
    record OnHold(Opening opening, Instant activeSince, KeyWorker keyWorker, Hold hold) implements Underway {

        public Active resume() {
            return new Active(opening, activeSince, keyWorker);
        }

        @Override
        public OnHold assign(KeyWorker.Assigned next) {
            return new OnHold(opening, activeSince, next, hold);
        }

        @Override
        public OnHold leaveVacant(KeyWorker.Vacant next) {
            return new OnHold(opening, activeSince, next, hold);
        }

        @Override
        public OnHold passTo(TeamKey team) {
            return new OnHold(opening.with(team), activeSince, keyWorker, hold);
        }
    }

    /// Why a case is on hold.
    ///
    /// @param lookAgainOn the day on which somebody should look at it again
    record Hold(String why, Optional<LocalDate> lookAgainOn, Done done) {

        public Hold {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A hold says why");
            }
        }
    }

    /// Over, after work with the person.
    ///
    /// @param keyWorker the last one
    record Finished(Opening opening, Instant activeSince, KeyWorker keyWorker, FinishReason reason, Done done)
            implements CareCase {}

    /// Over before anybody worked with the person.
    record Cancelled(Opening opening, String why, Done done) implements CareCase {}

    /// It should never have been there.
    record EnteredInError(Opening opening, String why, Done done) implements CareCase {}
}
