package kith.engine.linkage;

import java.util.Optional;
import kith.engine.terms.Names;
import org.jspecify.annotations.Nullable;

/// How a family name sounds, in a letter and three digits: *Okoro* and *Okorro* are both O260.
///
/// US National Archives, *The Soundex Indexing System*, which the Personal Demographics Service searches by as
/// well: letters that sound alike share a digit; the same digit again counts once, also across H and W, and
/// anew across a vowel.
public final class Soundex {

    private static final int LENGTH = 4;

    private static final char VOWEL = '0';
    private static final char SILENT = '-';

    /// For A to Z.
    private static final String DIGITS = "0123012-02245501262301-202";

    /// The code of a name; empty when the name has no Latin letter to begin with.
    public static Optional<String> of(@Nullable String name) {
        String letters = Names.fold(name);
        return letters.isEmpty() || !isLatin(letters.charAt(0)) ? Optional.empty() : Optional.of(code(letters));
    }

    private static String code(String letters) {
        StringBuilder code = new StringBuilder(LENGTH).append(letters.charAt(0));
        char last = digit(letters.charAt(0));
        for (int i = 1; i < letters.length() && code.length() < LENGTH; i++) {
            char digit = digit(letters.charAt(i));
            if (digit == SILENT) {
                continue;
            }
            if (digit != VOWEL && digit != last) {
                code.append(digit);
            }
            last = digit;
        }
        return code.append("0".repeat(LENGTH - code.length())).toString();
    }

    private static char digit(char letter) {
        return isLatin(letter) ? DIGITS.charAt(letter - 'A') : SILENT;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private Soundex() {}
}
