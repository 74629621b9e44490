package kith.engine.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A stretch of days without a gap over which a person is on one condition's register, and all the reasons why.
public record RegisterPeriod(Condition condition, Period span, List<RegisterReason> reasons) {

    public RegisterPeriod {
        reasons = List.copyOf(reasons);
    }

    /// The reasons that hold on a day, earliest first.
    public List<RegisterReason> reasonsOn(LocalDate day) {
        return reasons.stream().filter(reason -> reason.holdsOn(day)).toList();
    }

    /// Since when the person is on the register, as far as what holds on the day says.
    public Optional<LocalDate> sinceOn(LocalDate day) {
        return reasonsOn(day).stream().map(RegisterReason::since).findFirst();
    }
}
