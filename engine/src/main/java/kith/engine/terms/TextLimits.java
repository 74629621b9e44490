package kith.engine.terms;

import java.util.stream.Collectors;

/// What can be stored and shown as text: the one definition for partners' files and for what workers type.
public final class TextLimits {

    /// The longest single value, in characters. Attachments are kept as they came and are no values.
    public static final int LONGEST_VALUE = 100_000;

    private TextLimits() {}

    /// Whether a text has no NUL, no half of a surrogate pair, no control characters but tab and line ends, and is no
    /// longer than [#LONGEST_VALUE].
    public static boolean isStorable(String text) {
        return text.length() <= LONGEST_VALUE && hasStorableCharacters(text);
    }

    /// The same of a text of any length.
    public static boolean hasStorableCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isControl(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /// What somebody typed, without the spaces around it, with a space for what cannot be stored.
    public static String plain(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    }

    /// The same of several lines, which stay lines.
    public static String plainLines(String typed) {
        return typed.replace("\r\n", "\n")
                .lines()
                .map(TextLimits::plain)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
