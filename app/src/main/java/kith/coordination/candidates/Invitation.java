package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The offer of help, in the person's language and format, and what they said.
///
/// @param language the language in words
public record Invitation(LocalDate on, String language, Format format, Optional<Answer> answer) {

    /// The longest name of a language that is taken.
    public static final int LONGEST = 60;

    public Invitation {
        if (language.isBlank()) {
            throw new IllegalArgumentException("An invitation is in a language");
        }
    }

    Invitation answered(Answer said) {
        return new Invitation(on, language, format, Optional.of(said));
    }

    /// What the person said.
    public enum Answer {
        YES,
        NO
    }

    /// How the invitation was made.
    public enum Format {
        TELEPHONE("By telephone"),
        IN_PERSON("In person"),
        LETTER("Letter"),
        LARGE_PRINT("Letter in large print"),
        EASY_READ("Easy read"),
        BRAILLE("Braille"),
        TEXT("Text message"),
        INTERPRETER("With an interpreter");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// As the database keeps it: `large-print`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The format that a form chose; empty where it is none.
        public static Optional<Format> find(String key) {
            return Arrays.stream(values())
                    .filter(format -> format.key().equals(key))
                    .findFirst();
        }
    }
}
