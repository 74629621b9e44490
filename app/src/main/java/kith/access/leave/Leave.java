package kith.access.leave;

import java.time.LocalDate;
import kith.kernel.WorkerId;

/// A worker is away from a day to a day, and somebody covers for them.
public record Leave(LeaveId id, WorkerId worker, LocalDate firstDay, LocalDate lastDay, Cover cover) {

    public Leave {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Leave ends no earlier than it begins");
        }
        if (cover.equals(new Cover.ByWorker(worker))) {
            throw new IllegalArgumentException("Nobody covers for themselves");
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
