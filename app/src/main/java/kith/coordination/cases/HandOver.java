package kith.coordination.cases;

import java.time.Instant;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.WorkerId;

/// One worker is asked to become the key worker of a case. Until they accept, the case stays with whoever has
/// it.
public sealed interface HandOver {

    Offer offer();

    default HandOverId id() {
        return offer().id();
    }

    /// Who asks whom about which case.
    record Offer(HandOverId id, CaseId careCase, WorkerId to, String note, WorkerId by, Instant at) {}

    /// Not answered yet.
    record Offered(Offer offer) implements HandOver {

        public Accepted accept(Instant now) {
            return new Accepted(offer, now);
        }

        /// @param why what the worker who offered it reads
        public Refused refuse(String why, Instant now) {
            return new Refused(offer, why, now);
        }

        /// The worker who offered it, or the end of the case, takes it back.
        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(offer, now);
        }
    }

    record Accepted(Offer offer, Instant at) implements HandOver {}

    record Refused(Offer offer, String why, Instant at) implements HandOver {

        public Refused {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A refusal says why");
            }
        }
    }

    record Withdrawn(Offer offer, Instant at) implements HandOver {}
}
