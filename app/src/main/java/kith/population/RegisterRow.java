package kith.population;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kith.access.Grant;
import kith.engine.registers.Condition;
import kith.engine.registers.RegisterReason;

/// A stretch of one person's days on a register.
record RegisterRow(long person, Condition condition, LocalDate since, LocalDate until, List<RegisterReason> reasons) {

    /// What of it a key opens: the reasons of the classes that it opens, over the days that those make; nothing
    /// where none is left.
    Optional<RegisterRow> openedBy(Grant granted) {
        if (reasons.stream().allMatch(reason -> granted.opens(reason.label()))) {
            return Optional.of(this);
        }
        List<RegisterReason> open =
                reasons.stream().filter(reason -> granted.opens(reason.label())).toList();
        return open.stream()
                .map(RegisterReason::until)
                .max(LocalDate::compareTo)
                .map(until ->
                        new RegisterRow(person, condition, Collections.min(open).since(), until, open));
    }

    boolean holdsOn(LocalDate day) {
        return reasons.stream().anyMatch(reason -> reason.holdsOn(day));
    }

    @Override
    public String toString() {
        return "register of person " + person;
    }
}
