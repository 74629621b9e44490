package kith.engine.feeds;

import java.util.Locale;
import java.util.regex.Pattern;

/// ICD-10 codes, with and without their dot: a category of a letter and two digits, as `B20`, and what is below it, as
/// `B20.1`, or in England `B20X`.
final class Icd10 {

    /// How long a category's code is.
    static final int CATEGORY = 3;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9]{2}(\\.?[0-9A-Za-z]{1,4})?");

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /// Whether what stands there could be one, for telling the many that could not from the few that could.
    static boolean couldBe(char[] text, int offset, int length) {
        return length >= CATEGORY
                && length <= 16
                && Character.isLetter(text[offset])
                && isDigit(text[offset + 1])
                && isDigit(text[offset + 2]);
    }

    /// Without its dot, in capital letters.
    static String plain(String code) {
        return code.replace(".", "").strip().toUpperCase(Locale.ROOT);
    }

    /// With its dot.
    static String dotted(String plain) {
        return plain.length() <= CATEGORY ? plain : plain.substring(0, CATEGORY) + "." + plain.substring(CATEGORY);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Icd10() {}
}
