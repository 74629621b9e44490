package kith.engine.terms;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes names comparable: *Zoë*, *zoe* and *ZOE* are one name, and so are *O'Neill* and *ONeill*.
public final class Names {

    /// The letters of a name without case and marks, in the Latin alphabet where the name is; empty when there
    /// is none.
    public static String fold(@Nullable String name) {
        if (name == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder(name.length());
        if (foldPlain(name, letters)) {
            return letters.toString();
        }
        letters.setLength(0);
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Names::isLetter)
                .forEach(letter -> append(letters, letter));
        return letters.toString();
    }

    /// The same for a name in plain ASCII, as most are, and quicker; false where it is not.
    private static boolean foldPlain(String name, StringBuilder letters) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append((char) (c - 'a' + 'A'));
            } else if (c >= 'A' && c <= 'Z') {
                letters.append(c);
            } else if (c > 127) {
                return false;
            }
        }
        return true;
    }

    /// An apostrophe can be written as a letter (U+02BC); it is still an apostrophe.
    private static boolean isLetter(int c) {
        return Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    /// Letters that are more than a plain letter with a mark.
    private static void append(StringBuilder letters, int letter) {
        switch (letter) {
            case 'Æ' -> letters.append("AE");
            case 'Œ' -> letters.append("OE");
            case 'Ø' -> letters.append('O');
            case 'Ð', 'Đ' -> letters.append('D');
            case 'Þ' -> letters.append("TH");
            case 'Ł' -> letters.append('L');
            default -> letters.appendCodePoint(letter);
        }
    }

    private Names() {}
}
