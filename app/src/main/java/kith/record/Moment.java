package kith.record;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.terms.SecurityLabel;
import kith.kernel.RecordId;
import kith.kernel.RunId;

/// One line of a person's timeline: something a partner says happened.
///
/// @param on the day it happened or began; none where the partner does not say
/// @param until the day it ended, where it has
/// @param what what sort of thing it is, in plain words: `Condition`, `Test or measurement`
/// @param words what it was, as the partner says it
/// @param detail a value or a status
public record Moment(
        RecordId record,
        RunId run,
        Optional<LocalDate> on,
        Optional<LocalDate> until,
        String what,
        String words,
        String detail,
        SecurityLabel label) {

    @Override
    public String toString() {
        return "Moment[" + what + " in " + record + "]";
    }
}
