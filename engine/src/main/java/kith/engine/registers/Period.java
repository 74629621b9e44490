package kith.engine.registers;

import java.time.LocalDate;

/// The days from one day up to another, which is no longer of them. [#OPEN] as the end means: to this day and on.
public record Period(LocalDate since, LocalDate until) {

    public static final LocalDate OPEN = LocalDate.MAX;

    public Period {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("A span must hold at least one day");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    public boolean isOpen() {
        return until.equals(OPEN);
    }
}
