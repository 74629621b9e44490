package kith.coordination.cases;

import java.time.Instant;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;

/// A case is over. It is published in the transaction that ends it.
public record CaseEnded(CaseId careCase, How how, WorkerId by, Instant at) {

    public enum How {
        FINISHED("The case was finished"),
        CANCELLED("The case was cancelled"),
        ENTERED_IN_ERROR("The case was entered in error");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    static CaseEnded of(CareCase careCase, WorkerId by, Instant at) {
        How how = switch (careCase) {
            case CareCase.Finished _ -> How.FINISHED;
            case CareCase.Cancelled _ -> How.CANCELLED;
            case CareCase.EnteredInError _ -> How.ENTERED_IN_ERROR;
            case CareCase.Open open -> throw new IllegalArgumentException(open.id() + " is not over");
        };
        return new CaseEnded(careCase.id(), how, by, at);
    }

    /// How it ended, in a sentence.
    public String words() {
        return how.words;
    }
}
