package kith.engine.terms;

import java.util.Optional;

/// A person's NHS number: ten digits of which the last checks the others.
///
/// NHS Data Dictionary, NHS NUMBER: modulus 11 with weights 10 to 2. Ten times the same digit can pass that
/// arithmetic and is nobody's number.
public record NhsNumber(String digits) {

    private static final int LENGTH = 10;

    public NhsNumber {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("Not an NHS number");
        }
    }

    /// The number as somebody wrote it, spaces, dashes and all; empty when it is not one.
    public static Optional<NhsNumber> find(String written) {
        String digits = withoutSpaces(written);
        return isNumber(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /// As people read it out: 3, 3 and 4 digits.
    public String display() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /// Whether the number is from the range that is given to nobody, which test and demonstration data use.
    public boolean isSynthetic() {
        return digits.startsWith("999");
    }

    /// Says that there is a number, and never which.
    @Override
    public String toString() {
        return "an NHS number";
    }

    private static String withoutSpaces(String written) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!isBetweenDigits(c)) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /// Spaces, dashes and characters that nobody sees.
    private static boolean isBetweenDigits(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT;
    }

    /// With its weight of 1 the last digit makes the sum a multiple of 11.
    private static boolean isNumber(String digits) {
        if (digits.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        boolean allTheSame = true;
        for (int i = 0; i < LENGTH; i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
            sum += (digit - '0') * (LENGTH - i);
            allTheSame &= digit == digits.charAt(0);
        }
        return !allTheSame && sum % 11 == 0;
    }
}
