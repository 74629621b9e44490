package kith.coordination.plans;

import java.time.Instant;
import java.time.LocalDate;
import kith.kernel.PersonId;
import kith.kernel.PlanId;
import kith.kernel.WorkerId;

/// A person's plan, as it stands. FHIR: CarePlan, with its states.
///
/// A plan can be put on hold and taken up again, so a state does not hold the one before. The history of the plan
/// keeps every state that it was in, and its versions keep every word.
public sealed interface Plan {

    Start start();

    default PlanId id() {
        return start().id();
    }

    default PersonId person() {
        return start().person();
    }

    /// Who began the plan, for whom and when.
    record Start(PlanId id, PersonId person, WorkerId by, Instant at) {}

    /// Who did something, and when.
    record Done(WorkerId by, Instant at) {}

    /// Why something was done, by whom and when.
    record Reason(String why, Done done) {

        public Reason {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A change of state says why");
            }
        }
    }

    /// Not over yet: sections can be written.
    sealed interface Open extends Plan {

        /// It should never have been there, as a plan for the wrong person.
        default EnteredInError enterInError(Reason reason) {
            return new EnteredInError(start(), reason);
        }

        /// The person does not want a plan any more.
        default Revoked revoke(Reason reason) {
            return new Revoked(start(), reason);
        }
    }

    /// Agreed, or its disagreement written down.
    sealed interface InForce extends Open {

        Instant activeSince();

        LocalDate reviewOn();

        InForce reviewOn(LocalDate day);

        default Completed complete(Reason reason) {
            return new Completed(start(), activeSince(), reason);
        }
    }

    /// Being written. Nobody relies on it yet.
    record Draft(Start start) implements Open {

        public Active activate(Instant now, LocalDate reviewOn) {
            return new Active(start, now, reviewOn);
        }
    }

    /// In force.
    record Active(Start start, Instant activeSince, LocalDate reviewOn) implements InForce {

        public OnHold hold(Reason reason) {
            return new OnHold(start, activeSince, reviewOn, reason);
        }

        @Override
        public Active reviewOn(LocalDate day) {
            return new Active(start, activeSince, day);
        }
    }

    /// Not followed for a while, as during a stay in hospital.
    record OnHold(Start start, Instant activeSince, LocalDate reviewOn, Reason reason) implements InForce {

        public Active resume() {
            return new Active(start, activeSince, reviewOn);
        }

        @Override
        public OnHold reviewOn(LocalDate day) {
            return new OnHold(start, activeSince, day, reason);
        }
    }

    /// Done with.
    record Completed(Start start, Instant activeSince, Reason reason) implements Plan {}

    /// Ended before it was done with.
    record Revoked(Start start, Reason reason) implements Plan {}

    /// It should never have been there.
    record EnteredInError(Start start, Reason reason) implements Plan {}
}
