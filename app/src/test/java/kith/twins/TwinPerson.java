package kith.twins;

import kith.engine.terms.NhsNumber;

/// Somebody who lives in the twin worlds.
///
/// @param number counts them; their NHS number and their day of birth follow from it
record TwinPerson(int number, String given, String family, Home home) {

    /// Where somebody is found.
    record Home(String postcode, String line, String phone, String email) {}

    String nhsNumber() {
        return nhsNumber(number);
    }

    /// The first NHS number for tests that is valid, counted from a number.
    private static String nhsNumber(int number) {
        for (int check = 0; check < 10; check++) {
            String digits = "99900%04d%d".formatted(number * 3 + 100, check);
            if (NhsNumber.find(digits).isPresent()) {
                return digits;
            }
        }
        return nhsNumber(number + 1_000);
    }

    int birthYear() {
        return 1940 + number % 30;
    }

    String birthDate() {
        return "%d-%02d-%02d".formatted(birthYear(), 1 + number % 12, 1 + number % 28);
    }
}
