package kith.engine.terms;

import java.text.Normalizer;

/// Removes from a text what nobody sees but a computer reads: white space of every alphabet, controls, marks of
/// direction, joiners. Full-width and other forms of a character become the character, and digits of every
/// alphabet become 0 to 9.
public final class PlainText {

    /// Without any white space, as codes are compared.
    public static String tight(String written) {
        return isPlain(written, false) ? written : plain(written, false);
    }

    /// With one space where there was white space between other characters, as words are compared.
    public static String spaced(String written) {
        return isPlain(written, true) ? written.strip() : plain(written, true).strip();
    }

    private static boolean isPlain(String text, boolean spaces) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > '~' || c < ' ' || (c == ' ' && !(spaces && at > 0 && text.charAt(at - 1) != ' '))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String written, boolean spaces) {
        var plain = new StringBuilder(written.length());
        boolean apart = false;
        String composed = Normalizer.normalize(written, Normalizer.Form.NFKC);
        for (int at = 0; at < composed.length(); ) {
            int c = composed.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                apart = true;
            } else if (!isInvisible(c)) {
                if (apart && spaces && !plain.isEmpty()) {
                    plain.append(' ');
                }
                apart = false;
                append(plain, c);
            }
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        if (Character.isDigit(c)) {
            plain.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
            plain.append('-');
        } else {
            plain.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Controls, formats such as the zero-width joiner, fillers, unpaired surrogates and what has no character.
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800;
        };
    }

    private PlainText() {}
}
