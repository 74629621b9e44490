package kith.engine.linkage.values;

import java.util.List;

/// What is the same or is not: a state, a code, a sex.
public final class ExactValues extends Values {

    private static final int DIFFERENT = 2;

    private static final ComparisonLevels LEVELS = new ComparisonLevels(
            List.of("missing", "the same", "different"),
            List.of(0.0, 0.92, 0.08),
            List.of(0.0, 0.2, 0.8),
            List.of(0.0, 0.5, 0.5));

    private static final ComparisonLevels OF_SEX = new ComparisonLevels(
            List.of("missing", "the same", "different"),
            List.of(0.0, 0.99, 0.01),
            List.of(0.0, 0.5, 0.5),
            List.of(-1.0));

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
