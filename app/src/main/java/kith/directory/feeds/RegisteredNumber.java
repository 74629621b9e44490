package kith.directory.feeds;

import java.util.Locale;
import java.util.Optional;

/// The numbers by which registers know an organisation, in one spelling.
final class RegisteredNumber {

    private static final int COMPANY_LENGTH = 8;

    /// Six or seven digits, at the Charity Commission for England and Wales.
    static Optional<String> charity(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        return digits.matches("[0-9]{6,7}") ? Optional.of(digits) : Optional.empty();
    }

    /// Eight characters at Companies House; leading zeros are often left out.
    static Optional<String> company(String written) {
        String plain = written.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        if (plain.matches("[0-9]{5,8}")) {
            return Optional.of("0".repeat(COMPANY_LENGTH - plain.length()) + plain);
        }
        return plain.matches("[A-Z]{2}[0-9]{6}") ? Optional.of(plain) : Optional.empty();
    }

    private RegisteredNumber() {}
}
