package kith.borough.setting;

import java.util.Optional;

/// Numbers that nobody was ever given: the range 999, reserved for tests, in an order that says nothing.
///
/// NHS Data Dictionary: modulus 11 check digit; about one stem in eleven has none.
public final class NhsNumbers {

    /// How many people there is room for, the ones that have no number aside.
    static final int ROOM = 850_000;

    private static final int STEMS = 1_000_000;
    private static final int KEPT_FOR_PERSONAS = 1_000;
    private static final int STRIDE = 618_033;

    private final int start;
    private int taken;

    public NhsNumbers(long seed) {
        this.start = Dice.of(seed, "nhs numbers", 0).below(STEMS);
    }

    /// The next number that nobody has.
    public String next() {
        while (true) {
            int stem = (int) ((start + (long) taken++ * STRIDE) % STEMS);
            Optional<String> number = stem < KEPT_FOR_PERSONAS ? Optional.empty() : of(stem);
            if (number.isPresent()) {
                return number.get();
            }
        }
    }

    /// The number of a stem of six digits, if there is one.
    public static Optional<String> of(int stem) {
        String nine = "999%06d".formatted(stem);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> Optional.empty();
            case 11 -> Optional.of(nine + "0");
            default -> Optional.of(nine + check);
        };
    }
}
