package kith.coordination.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.kernel.ActionId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;

/// One thing that somebody has to do for a person. FHIR: Task.
public sealed interface Action {

    Request request();

    Assignment assignment();

    default ActionId id() {
        return request().id();
    }

    default PersonId person() {
        return request().person();
    }

    /// What is to be done for whom, and who asked for it.
    ///
    /// @param careCase the case that it belongs to; empty where the person had none
    record Request(
            ActionId id,
            PersonId person,
            Optional<CaseId> careCase,
            String title,
            ActionOrigin origin,
            WorkerId by,
            Instant at) {

        public Request {
            if (title.isBlank()) {
                throw new IllegalArgumentException("An action says what is to be done");
            }
        }

        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

    /// Who has to do it, and by which day.
    record Assignment(Owner owner, LocalDate due) {}

    /// Who wrote something down, and when.
    record Entered(WorkerId by, Instant at) {}

    /// Still to be done.
    ///
    /// @param escalatedOn the day on which others were told that it is overdue
    record Open(Request request, Assignment assignment, Optional<LocalDate> escalatedOn) implements Action {

        /// A day ends at midnight in London.
        public boolean isOverdue(LocalDate today) {
            return assignment.due().isBefore(today);
        }

        /// Gives it to somebody else, or another day.
        public Open assign(Assignment next) {
            return new Open(request, next, Optional.empty());
        }

        public Open escalate(LocalDate today) {
            return new Open(request, assignment, Optional.of(today));
        }

        /// @param on the day on which it was done, which may be before the day on which that is entered
        public Done complete(LocalDate on, Entered entered) {
            return new Done(request, assignment, on, entered);
        }

        public Cancelled cancel(String why, Entered entered) {
            return new Cancelled(request, assignment, why, entered);
        }

        /// It was a mistake, as an action for the wrong person. It counts nowhere.
        public EnteredInError enterInError(String why, Entered entered) {
            return new EnteredInError(request, assignment, why, entered);
        }
    }

    record Done(Request request, Assignment assignment, LocalDate on, Entered entered) implements Action {

        /// Whether it was done in time, however late that was entered.
        public boolean isOnTime() {
            return !on.isAfter(assignment.due());
        }

        /// It was not done after all.
        public Open reopen() {
            return new Open(request, assignment, Optional.empty());
        }
    }

    record Cancelled(Request request, Assignment assignment, String why, Entered entered) implements Action {}

    record EnteredInError(Request request, Assignment assignment, String why, Entered entered) implements Action {}
}
