package kith.people.review;

import java.time.Instant;
import kith.people.linkage.components.PossibleMatch;
import org.jspecify.annotations.Nullable;

/// Why a pair is in the review queue, and since when.
///
/// @param probability how likely the match model finds it that both are one person's, where that is the reason
///     and may be shown
public record ReviewReason(
        PossibleMatch.Reason reason, @Nullable Double probability, Instant since) {

    public PossibleMatch.Kind kind() {
        return reason.kind();
    }
}
