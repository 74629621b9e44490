package kith.engine.registers;

/// The check digit of SNOMED CT identifiers: the last digit, by Verhoeff's dihedral method (SNOMED CT Release File
/// Specification, "Check-digit computation").
final class Verhoeff {

    private static final int[] SHIFT = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    static boolean passes(String id) {
        int check = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(id.length() - 1 - i) - '0';
            for (int times = 0; times < i % 8; times++) {
                digit = SHIFT[digit];
            }
            check = times(check, digit);
        }
        return check == 0;
    }

    /// The product in the symmetry group of the pentagon: 0 to 4 turn it, 5 to 9 turn it over first.
    private static int times(int one, int other) {
        int turn = one < 5 ? one + other % 5 : one - other % 5 + 5;
        boolean over = (one < 5) != (other < 5);
        return turn % 5 + (over ? 5 : 0);
    }

    private Verhoeff() {}
}
