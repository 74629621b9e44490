package kith.coordination.cases.moves;

import java.time.Instant;
import java.util.Optional;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// A person with a case moved to where another team works. The case stays where it is until the other team accepts it.
public sealed interface CaseMove {

    Request request();

    default CaseMoveId id() {
        return request().id();
    }

    /// What changed about the person.
    enum What {
        PRACTICE,
        AREA
    }

    /// Which case moves, from where to where.
    ///
    /// @param to empty where no team covers the place
    /// @param place the code of the practice or small area
    record Request(
            CaseMoveId id, CaseId careCase, TeamKey from, Optional<TeamKey> to, What what, String place, Instant at) {

        public Request {
            if (to.filter(from::equals).isPresent()) {
                throw new IllegalArgumentException("A case moves to another team");
            }
        }
    }

    /// Waits for an answer.
    record Raised(Request request) implements CaseMove {

        /// A worker of the other team becomes the key worker.
        public Accepted accept(WorkerId by, Instant now) {
            if (request.to().isEmpty()) {
                throw new IllegalArgumentException("No team accepts " + id());
            }
            return new Accepted(request, by, now);
        }

        /// The case stays with its team.
        public Kept keep(WorkerId by, String why, Instant now) {
            return new Kept(request, by, why, now);
        }

        /// The case ended first.
        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(request, now);
        }
    }

    record Accepted(Request request, WorkerId by, Instant at) implements CaseMove {}

    record Kept(Request request, WorkerId by, String why, Instant at) implements CaseMove {

        public Kept {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Keeping a case says why");
            }
        }
    }

    record Withdrawn(Request request, Instant at) implements CaseMove {}
}
