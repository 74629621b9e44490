package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;

import java.util.List;

/// What is the same or is not: a state, a code, a sex.
public final class ExactValues extends Values {

    private static final int DIFFERENT = 2;

    private static final ComparisonLevels LEVELS = ComparisonLevels.withHouseholds(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.92, 0.2, 0.5),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.08, 0.8, 0.5));

    private static final ComparisonLevels OF_SEX = ComparisonLevels.of(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.99, 0.5),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.01, 0.5));

    private final boolean sex;

    private ExactValues(boolean sex) {
        super(List.of("whole"));
        this.sex = sex;
    }

    public static ExactValues any() {
        return new ExactValues(false);
    }

    public static ExactValues sex() {
        return new ExactValues(true);
    }

    @Override
    public ComparisonLevels levels() {
        return sex ? OF_SEX : LEVELS;
    }

    /// Sex by FHIR R4's words or the NHS Data Dictionary's codes; who is neither is compared as what was
    /// written, and what is unknown says nothing.
    @Override
    protected String fold(String written) {
        String text = Letters.plain(written);
        return !sex
                ? text
                : switch (text) {
                    case "FEMALE", "F", "2", "WOMAN", "GIRL" -> "F";
                    case "MALE", "M", "1", "MAN", "BOY" -> "M";
                    case "UNKNOWN", "U", "0", "X", "NOT KNOWN", "9", "NOT SPECIFIED" -> "";
                    default -> text;
                };
    }

    @Override
    protected long[] featuresOf(int value) {
        return new long[] {feature(text(value))};
    }

    @Override
    public int compare(int one, int other) {
        return DIFFERENT;
    }

    public boolean isFemale(int value) {
        return value != NONE && text(value).equals("F");
    }
}
