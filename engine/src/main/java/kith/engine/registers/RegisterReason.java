package kith.engine.registers;

import java.time.LocalDate;
import java.util.Comparator;
import kith.engine.terms.SecurityLabel;

/// Why a person is on a register: one thing a partner said, the days over which it holds, and how closely it is
/// held.
///
/// @param dated whether the partner said a day; where not, it counts from the day of the extract
public record RegisterReason(
        int partner, String source, String code, LocalDate since, LocalDate until, SecurityLabel label, boolean dated)
        implements Comparable<RegisterReason> {

    private static final Comparator<RegisterReason> EARLIEST_FIRST = Comparator.comparing(RegisterReason::since)
            .thenComparingInt(RegisterReason::partner)
            .thenComparing(RegisterReason::source)
            .thenComparing(RegisterReason::code)
            .thenComparing(RegisterReason::until)
            .thenComparing(RegisterReason::label);

    /// A reason with a day that the partner said.
    public RegisterReason(
            int partner, String source, String code, LocalDate since, LocalDate until, SecurityLabel label) {
        this(partner, source, code, since, until, label, true);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    @Override
    public int compareTo(RegisterReason other) {
        return EARLIEST_FIRST.compare(this, other);
    }

    /// Says who said something, and not what.
    @Override
    public String toString() {
        return "reason from partner " + partner;
    }
}
