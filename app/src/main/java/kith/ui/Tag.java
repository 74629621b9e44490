package kith.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.London;

/// A word or two about the state of something.
///
/// @param turn what it says later, also on a page that stays open
public record Tag(String text, Tone tone, Optional<Turn> turn) {

    /// What a tag says from a moment on.
    public record Turn(Instant at, String text, Tone tone) {}

    public Tag(String text, Tone tone) {
        this(text, tone, Optional.empty());
    }

    /// How something stands that is due on a day. A day ends at midnight in London.
    public static List<Tag> due(LocalDate due, LocalDate today) {
        if (due.isAfter(today)) {
            return List.of();
        }
        Tag overdue = new Tag("Overdue", Tone.RED);
        Instant midnight = due.plusDays(1).atStartOfDay(London.ZONE).toInstant();
        return List.of(
                due.isBefore(today)
                        ? overdue
                        : new Tag(
                                "Due today",
                                Tone.YELLOW,
                                Optional.of(new Turn(midnight, overdue.text(), overdue.tone()))));
    }
}
