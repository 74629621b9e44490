package kith.coordination.plans.conversation;

import java.time.Instant;

/// What a worker has typed in one step.
///
/// @param basedOn the number of what they saw before they typed
/// @param revision how often it was saved
public record DraftField(String field, String words, long basedOn, int revision, Instant savedAt) {

    @Override
    public String toString() {
        return "DraftField[" + field + "]";
    }
}
