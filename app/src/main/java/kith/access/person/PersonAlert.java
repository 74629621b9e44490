package kith.access.person;

import java.util.List;
import java.util.stream.Collectors;
import kith.ui.Tag;
import kith.ui.Tone;

/// Something about a person that everybody has to know who meets or writes to them.
///
/// @param words as pages, lists and files say it
public record PersonAlert(Kind kind, String words) {

    /// As pages and lists show them, beside the name.
    public static List<Tag> tags(List<PersonAlert> alerts) {
        return alerts.stream().map(PersonAlert::tag).toList();
    }

    /// As files show them, in one cell.
    public static String inOneLine(List<PersonAlert> alerts) {
        return alerts.stream().map(PersonAlert::words).collect(Collectors.joining("; "));
    }

    private Tag tag() {
        return new Tag(
                words,
                switch (kind) {
                    case SAFETY -> Tone.RED;
                    case COMMUNICATION -> Tone.PURPLE;
                    case OTHER -> Tone.YELLOW;
                });
    }

    /// What a viewer has to do with it.
    public enum Kind {
        /// The safety of the person or of the worker who visits: two workers, a key safe, a dog.
        SAFETY,
        /// How the person takes part and is written to: an interpreter, large print, Easy Read.
        COMMUNICATION,
        /// Anything else that a source has marked as an alert.
        OTHER
    }

    /// Says nothing of a person.
    @Override
    public String toString() {
        return "PersonAlert[" + kind + "]";
    }
}
