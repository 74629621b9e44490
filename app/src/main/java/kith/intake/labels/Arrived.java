package kith.intake.labels;

import java.time.Instant;
import kith.engine.labels.Unclassified;

/// What came in and is not classified: how often, from whom, and when last. Never whose.
///
/// @param partner the partner's code
/// @param items how many items said it, in all imports
public record Arrived(String partner, Unclassified what, long items, Instant last) {

    private static final int SHARED_BY = 5;

    /// Whether it hides alerts, which can be about the safety of the worker who visits.
    public boolean isAlert() {
        return what.kind().equals("alert");
    }

    /// Whether the code may be shown. A code that only a few items have and that has no digit could be the name of
    /// somebody that was typed into the wrong field.
    public boolean isCodeShown() {
        return items >= SHARED_BY || what.code().chars().anyMatch(Character::isDigit);
    }
}
