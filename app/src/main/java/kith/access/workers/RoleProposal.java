package kith.access.workers;

import java.time.Instant;
import java.util.Set;
import kith.access.Role;
import kith.kernel.WorkerId;

/// A role that somebody wants to give a worker, and that a second person has to confirm. Until then the worker does
/// not have it.
public sealed interface RoleProposal {

    /// The roles that nobody gives alone: they decide who sees what, or who may sign in.
    Set<Role> NEEDS_A_SECOND_PERSON = Set.of(Role.ADMINISTRATOR, Role.GOVERNANCE);

    Request request();

    default RoleProposalId id() {
        return request().id();
    }

    /// Who wants to give whom which role.
    ///
    /// @param by the operator's number where it was proposed on the machine itself
    record Request(RoleProposalId id, WorkerId worker, PractitionerRole role, WorkerId by, Instant at) {

        public Request {
            if (!NEEDS_A_SECOND_PERSON.contains(role.role())) {
                throw new IllegalArgumentException("A %s needs no second person".formatted(role.role()));
            }
        }
    }

    /// Waits for a second person.
    record Proposed(Request request) implements RoleProposal {

        /// Whether a worker is neither who proposed it nor whom it is about.
        public boolean isForAnswerBy(WorkerId worker) {
            return !worker.equals(request.by()) && !worker.equals(request.worker());
        }

        public Confirmed confirm(WorkerId by, Instant now) {
            return new Confirmed(request, answeredBy(by), now);
        }

        /// @param why what everybody reads who may confirm roles
        public Declined decline(WorkerId by, String why, Instant now) {
            return new Declined(request, answeredBy(by), why, now);
        }

        /// Who proposed it takes it back, or the worker leaves.
        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(request, now);
        }

        private WorkerId answeredBy(WorkerId by) {
            if (!isForAnswerBy(by)) {
                throw new IllegalArgumentException("%s does not answer %s".formatted(by, id()));
            }
            return by;
        }
    }

    record Confirmed(Request request, WorkerId by, Instant at) implements RoleProposal {}

    record Declined(Request request, WorkerId by, String why, Instant at) implements RoleProposal {

        public Declined {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Declining says why");
            }
        }
    }

    record Withdrawn(Request request, Instant at) implements RoleProposal {}
}
