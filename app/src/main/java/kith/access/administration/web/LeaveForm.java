package kith.access.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.leave.Cover;
import kith.access.workers.Successor;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// From when to when a worker is away, and who covers, as an administrator or they themselves type it.
public record LeaveForm(
        @Nullable DateParts from,
        @Nullable DateParts until,
        @Nullable String by) {

    static final LeaveForm EMPTY = new LeaveForm(null, null, null);

    public DateParts first() {
        return from == null ? DateParts.NONE : from;
    }

    public DateParts last() {
        return until == null ? DateParts.NONE : until;
    }

    public String chosen() {
        return Objects.toString(by, "");
    }

    Optional<Cover> cover() {
        return Takers.read(chosen()).flatMap(taker -> switch (taker) {
            case Successor.OfWorker(var worker) -> Optional.of(new Cover.ByWorker(worker));
            case Successor.DutyDesk(var team) -> Optional.of(new Cover.ByDutyDesk(team));
            case Successor.Nobody _ -> Optional.empty();
        });
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (first().date().isEmpty()) {
            mistakes.add(new Mistake("from", "Enter the first day away"));
        }
        if (last().date().isEmpty()) {
            mistakes.add(new Mistake("until", "Enter the last day away"));
        }
        if (cover().isEmpty()) {
            mistakes.add(new Mistake("by", "Select who covers"));
        }
        return new Mistakes(mistakes);
    }
}
