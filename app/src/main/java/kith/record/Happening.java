package kith.record;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.terms.SecurityLabel;
import kith.kernel.RecordId;
import kith.kernel.RunId;

/// Something that happened, as a partner recorded it, before it is disclosed to anybody.
///
/// @param on the day it happened or began, if the partner says
/// @param until the day it ended, if it has
/// @param what the kind of event, in plain words: `Condition`, `Test or measurement`
/// @param words what it was, in the partner's words
/// @param detail a value or a status
record Happening(
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
        return "Happening[" + what + " in " + record + "]";
    }
}
