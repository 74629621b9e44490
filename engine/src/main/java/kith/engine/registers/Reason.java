package kith.engine.registers;

import java.time.LocalDate;
import java.util.Comparator;
import kith.engine.terms.SecurityLabel;

/// Why a person is on a register: one thing a partner said, the days over which it holds, and how closely it is held.
public record Reason(int partner, String source, String code, LocalDate since, LocalDate until, SecurityLabel label)
        implements Comparable<Reason> {

    private static final Comparator<Reason> EARLIEST_FIRST = Comparator.comparing(Reason::since)
            .thenComparingInt(Reason::partner)
            .thenComparing(Reason::source)
            .thenComparing(Reason::code)
            .thenComparing(Reason::until)
            .thenComparing(Reason::label);

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    @Override
    public int compareTo(Reason other) {
        return EARLIEST_FIRST.compare(this, other);
    }

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "reason from partner " + partner;
    }
}
