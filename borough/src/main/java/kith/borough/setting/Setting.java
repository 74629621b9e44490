package kith.borough.setting;

import java.time.LocalDate;

/// What a borough is made from. The same setting makes the same bytes.
///
/// @param people how many are registered with a practice of the borough
/// @param today the day of the last extracts
public record Setting(int people, long seed, LocalDate today, ErrorRates errors) {

    public static final int PEOPLE = 5_000;
    public static final long SEED = 1;

    /// A Monday.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    /// Room for the people who are always there.
    public static final int FEWEST = 100;

    public Setting {
        if (people < FEWEST || people > NhsNumbers.ROOM) {
            throw new IllegalArgumentException(
                    "A borough has from %,d to %,d people".formatted(FEWEST, NhsNumbers.ROOM));
        }
    }

    public static Setting of(int people, long seed) {
        return new Setting(people, seed, TODAY, ErrorRates.DEFAULT);
    }

    public Setting on(LocalDate day) {
        return new Setting(people, seed, day, errors);
    }

    public Setting with(ErrorRates rates) {
        return new Setting(people, seed, today, rates);
    }
}
