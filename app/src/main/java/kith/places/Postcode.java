package kith.places;

import java.util.Locale;
import java.util.Optional;

/// A postcode and the areas that it lies in, or the knowledge that it lies outside.
public record Postcode(String code, Optional<Areas> areas) {

    /// Letters and digits alone, so that `se5 7rf` and `SE57RF` are the same.
    public static String plain(String written) {
        StringBuilder plain = new StringBuilder(8);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
