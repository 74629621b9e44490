package kith.engine.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A postcode of the United Kingdom in its usual spelling, as `SE1 9RT`.
///
/// Royal Mail, PAF Programmers' Guide: the outward code is one or two letters and one or two digits or a digit
/// and a letter; the inward code is a digit and two letters. The type does not say whether the postcode is in
/// use.
public record Postcode(String code) {

    private static final Pattern PLAIN = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");
    private static final int INWARD = 3;

    public Postcode {
        if (!code.equals(spelled(plain(code)).orElse(null))) {
            throw new IllegalArgumentException("Not a postcode like SE1 9RT");
        }
    }

    /// The postcode that somebody wrote, in any case and with or without spaces; empty when it is not one.
    public static Optional<Postcode> find(String written) {
        return spelled(plain(written)).map(Postcode::new);
    }

    /// The letters and digits of what somebody wrote, in capitals. It is used to look postcodes up.
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

    /// The part before the space, which names the district: `SE1` of `SE1 9RT`.
    public String outward() {
        return code.substring(0, code.length() - INWARD - 1);
    }

    /// A postcode can give a person away, so it is not printed by accident.
    @Override
    public String toString() {
        return "a postcode";
    }

    private static Optional<String> spelled(String plain) {
        Matcher matcher = PLAIN.matcher(plain);
        return matcher.matches() ? Optional.of(matcher.group(1) + " " + matcher.group(2)) : Optional.empty();
    }
}
