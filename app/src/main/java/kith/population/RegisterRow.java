package kith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.access.Grant;
import kith.engine.registers.Condition;
import kith.engine.registers.Period;
import kith.engine.registers.RegisterPeriod;
import kith.engine.registers.RegisterReason;
import kith.engine.registers.Registers;

/// A stretch of one person's days on a register.
record RegisterRow(long person, Condition condition, LocalDate since, LocalDate until, List<RegisterReason> reasons) {

    /// What of it a grant opens: the reasons with a label that it opens, over the days that those make; nothing
    /// where none is left.
    Stream<RegisterRow> openedBy(Grant granted) {
        RegisterPeriod whole = new RegisterPeriod(condition, new Period(since, until), reasons);
        return Registers.openedBy(List.of(whole), granted::opens).stream()
                .map(opened -> new RegisterRow(
                        person, condition, opened.span().since(), opened.span().until(), opened.reasons()));
    }

    boolean holdsOn(LocalDate day) {
        return reasons.stream().anyMatch(reason -> reason.holdsOn(day));
    }

    @Override
    public String toString() {
        return "register of person " + person;
    }
}
