package kith.population;

import java.time.LocalDate;
import java.util.List;
import kith.engine.registers.Condition;
import kith.engine.registers.Reason;

/// A stretch of one person's days on a register.
record RegisterRow(long person, Condition condition, LocalDate since, LocalDate until, List<Reason> reasons) {

    @Override
    public String toString() {
        return "register of person " + person;
    }
}
