package kith.coordination.actions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.London;
import kith.kernel.WorkingDays;
import kith.ui.Choice;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// The days that forms offer for an action.
@Component
public class ActionTimes {

    /// In how many working days an action is due unless a worker says otherwise.
    public static final String USUAL = "3";

    private static final List<Integer> OFFERED = List.of(0, 1, 3, 5, 10, 20);

    private final WorkingDays workingDays;
    private final Clock clock;

    ActionTimes(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public LocalDate today() {
        return London.today(clock);
    }

    public List<Choice> choices() {
        return OFFERED.stream()
                .map(days -> new Choice(String.valueOf(days), words(days)))
                .toList();
    }

    private String words(int days) {
        String when = switch (days) {
            case 0 -> "today";
            case 1 -> "next working day";
            default -> "in %d working days".formatted(days);
        };
        return "%s, %s".formatted(when, Words.day(workingDays.after(today(), days)));
    }

    /// The day that is a number of working days from now; empty where no form offers it.
    public Optional<LocalDate> day(String within) {
        return OFFERED.stream()
                .filter(days -> String.valueOf(days).equals(within))
                .map(days -> workingDays.after(today(), days))
                .findFirst();
    }
}
