package kith.engine.terms;

import java.util.Optional;

/// A SNOMED CT identifier, as `44054006`: 6 to 18 digits of which the last checks the others.
///
/// SNOMED CT Release File Specification, "SCTID data type": no leading zero, and a check digit by Verhoeff's
/// dihedral method.
public record SnomedCode(String digits) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 18;

    /// Verhoeff: the permutation that is applied once more for each place from the right.
    private static final int[] SHIFT = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    public SnomedCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("Not a SNOMED CT identifier: " + digits);
        }
    }

    /// The identifier that stands there; empty when it is malformed or its check digit is wrong.
    public static Optional<SnomedCode> find(String written) {
        String text = written.strip();
        return isCode(text) ? Optional.of(new SnomedCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isCode(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(0) == '0') {
            return false;
        }
        int check = 0;
        for (int place = 0; place < text.length(); place++) {
            int digit = text.charAt(text.length() - 1 - place) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            for (int times = 0; times < place % 8; times++) {
                digit = SHIFT[digit];
            }
            check = times(check, digit);
        }
        return check == 0;
    }

    /// The product in the symmetry group of the pentagon: 0 to 4 are rotations, 5 to 9 are reflections.
    private static int times(int one, int other) {
        int turn = one < 5 ? one + other % 5 : one - other % 5 + 5;
        boolean reflected = (one < 5) != (other < 5);
        return turn % 5 + (reflected ? 5 : 0);
    }
}
