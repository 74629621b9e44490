package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kith.engine.terms.NhsNumber;

/// Numbers and codes that somebody types: an NHS number, a telephone, a postcode, a property number.
public final class CodeValues extends Values {

    static final int TYPING_ERROR = 2;
    static final int PARTLY = 3;
    static final int DIFFERENT = 4;
    public static final int BOTH_VALID = 5;

    /// What distinguishes one sort of code from another.
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Sort {
        NHS_NUMBER(
                ComparisonLevels.withHouseholds(
                        new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.99, 0.0000001, 0.0005),
                        new ComparisonLevel(
                                TYPING_ERROR,
                                "typing_error",
                                "a digit wrong, and not a valid number",
                                PARTIAL,
                                0.004,
                                0.000001,
                                0.000001),
                        new ComparisonLevel(
                                DIFFERENT,
                                "different_one_invalid",
                                "different, and one not a valid number",
                                DISAGREEMENT,
                                0.002,
                                0.01,
                                0.01),
                        new ComparisonLevel(
                                BOTH_VALID,
                                "different_both_valid",
                                "two different valid numbers",
                                DISAGREEMENT,
                                0.004,
                                0.99,
                                0.99)),
                List.of("whole"),
                CodeValues::digits),
        POSTCODE(
                ComparisonLevels.withHouseholds(
                        new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.80, 0.0005, 0.93),
                        new ComparisonLevel(
                                TYPING_ERROR, "typing_error", "one typing error", PARTIAL, 0.05, 0.001, 0.02),
                        new ComparisonLevel(PARTLY, "area", "the same area", PARTIAL, 0.05, 0.02, 0.02),
                        new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.10, 0.9785, 0.03)),
                List.of("whole", "area"),
                CodeValues::lettersAndDigits),
        PHONE(
                ComparisonLevels.withHouseholds(
                        new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.75, 0.0001, 0.35),
                        new ComparisonLevel(
                                TYPING_ERROR, "typing_error", "one digit mistyped", PARTIAL, 0.03, 0.0001, 0.01),
                        new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.22, 0.9998, 0.64)),
                List.of("whole", "end"),
                CodeValues::national);

        private final ComparisonLevels levels;
        private final List<String> features;
        private final UnaryOperator<String> fold;

        Sort(ComparisonLevels levels, List<String> features, UnaryOperator<String> fold) {
            this.levels = levels;
            this.features = features;
            this.fold = fold;
        }
    }

    private final Sort sort;
    private final BitSet valid = new BitSet();

    private CodeValues(Sort sort) {
        super(sort.features);
        this.sort = sort;
    }

    public static CodeValues nhsNumber() {
        return new CodeValues(Sort.NHS_NUMBER);
    }

    public static CodeValues postcode() {
        return new CodeValues(Sort.POSTCODE);
    }

    public static CodeValues phone() {
        return new CodeValues(Sort.PHONE);
    }

    @Override
    public ComparisonLevels levels() {
        return sort.levels;
    }

    @Override
    protected String fold(String written) {
        return Letters.bounded(sort.fold.apply(written));
    }

    @Override
    protected void added(int value, String text) {
        valid.set(value, sort == Sort.NHS_NUMBER && NhsNumber.find(text).isPresent());
    }

    /// Whether it is an NHS number that passes its check.
    public boolean isValid(int value) {
        return valid.get(value);
    }

    @Override
    protected long[] featuresOf(int value) {
        String text = text(value);
        return switch (sort) {
            case NHS_NUMBER -> new long[] {feature(text)};
            case PHONE -> new long[] {feature(text), feature(text.substring(Math.max(0, text.length() - 6)))};
            case POSTCODE -> new long[] {feature(text), feature(area(text))};
        };
    }

    @Override
    public int compare(int one, int other) {
        String a = text(one);
        String b = text(other);
        boolean typingError = Edits.between(a, b, 1) == 1;
        return switch (sort) {
            case NHS_NUMBER -> isValid(one) && isValid(other) ? BOTH_VALID : typingError ? TYPING_ERROR : DIFFERENT;
            case PHONE -> typingError && Math.min(a.length(), b.length()) > 5 ? TYPING_ERROR : DIFFERENT;
            case POSTCODE -> typingError ? TYPING_ERROR : area(a).equals(area(b)) ? PARTLY : DIFFERENT;
        };
    }

    /// Royal Mail: all but the last three letters is the district. Other countries' codes begin with theirs.
    private static String area(String postcode) {
        return postcode.length() > 4
                ? postcode.substring(0, postcode.length() - 3)
                : postcode.substring(0, Math.max(1, postcode.length() - 2));
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /// A postcode as it is compared: its letters and digits.
    public static String lettersAndDigits(String written) {
        return Letters.plain(written).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /// A telephone number as it is compared: as dialled within the country. Ofcom, *National Telephone
    /// Numbering Plan*: 44 stands for the first 0.
    public static String national(String written) {
        String digits = digits(written);
        if (digits.startsWith("0044")) {
            return "0" + digits.substring(4);
        }
        return digits.startsWith("44") && digits.length() == 12 ? "0" + digits.substring(2) : digits;
    }
}
