package kith.partners;

import java.time.LocalDate;

/// On this day the duties of one organisation passed to another by law.
public record Succession(String predecessor, LocalDate on, String successor) {

    public Succession {
        if (predecessor.equals(successor)) {
            throw new IllegalArgumentException("%s cannot succeed itself".formatted(predecessor));
        }
    }
}
