package kith.engine.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code of the tenth International Classification of Diseases: a category of a letter and two digits, as
/// `B20`, or something below it, as `B20.1`, or in England `B20X`. It is held without the dot, in capitals.
public record Icd10Code(String plain) {

    /// The length of a category's code.
    public static final int CATEGORY = 3;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9]{2}(\\.?[0-9A-Za-z]{1,4})?");
    private static final Pattern PLAIN = Pattern.compile("[A-Z][0-9]{2}[0-9A-Z]{0,4}");

    public Icd10Code {
        if (!PLAIN.matcher(plain).matches()) {
            throw new IllegalArgumentException("Not an ICD-10 code: " + plain);
        }
    }

    /// The code that somebody wrote, with or without its dot; empty when it is not one.
    public static Optional<Icd10Code> find(String written) {
        return CODE.matcher(written).matches() ? Optional.of(new Icd10Code(plain(written))) : Optional.empty();
    }

    /// What stands there without dots and spaces around it, in capitals, whether or not it is a code.
    public static String plain(String written) {
        return written.replace(".", "").strip().toUpperCase(Locale.ROOT);
    }

    /// Whether the characters could be a code. It is a quick test for readers of large files.
    public static boolean couldBe(char[] text, int offset, int length) {
        return length >= CATEGORY
                && length <= 16
                && Character.isLetter(text[offset])
                && isDigit(text[offset + 1])
                && isDigit(text[offset + 2]);
    }

    /// The category that the code belongs to: `B20` of `B20.1`.
    public Icd10Code category() {
        return plain.length() == CATEGORY ? this : new Icd10Code(plain.substring(0, CATEGORY));
    }

    /// As it is printed: `B20.1`.
    @Override
    public String toString() {
        return plain.length() <= CATEGORY ? plain : plain.substring(0, CATEGORY) + "." + plain.substring(CATEGORY);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
