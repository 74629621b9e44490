package kith.coordination.needs;

import java.time.Instant;
import kith.kernel.NeedEventId;
import kith.kernel.WorkerId;

/// Something that a worker did about a need. Events are only added.
///
/// @param by the worker
public record NeedEvent(NeedEventId id, NeedKey need, What what, WorkerId by, Instant at) {

    public sealed interface What {

        /// Somebody said it in a conversation.
        record Said(String words, SaidBy who) implements What {

            @Override
            public String toString() {
                return "Said by " + who;
            }
        }

        /// What was written down was a mistake.
        record Withdrawn(NeedEventId said) implements What {}

        /// Statements in these words are about this need.
        ///
        /// @param statement see [NeedStatement#sortedBy]
        record Sorted(String statement) implements What {

            @Override
            public String toString() {
                return "Sorted";
            }
        }

        /// The need stands here from now on.
        record Decided(NeedState state) implements What {}
    }
}
