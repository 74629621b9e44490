package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.List;
import java.util.Locale;

/// E-mail addresses.
public final class EmailValues extends Values {

    private static final int LOCAL = 2;
    private static final int TYPING_ERROR = 3;
    private static final int ALIKE = 4;
    private static final int DIFFERENT = 5;

    private static final ComparisonLevels LEVELS = ComparisonLevels.withHouseholds(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.72, 0.0001, 0.04),
            new ComparisonLevel(LOCAL, "local_part", "the same name elsewhere", PARTIAL, 0.03, 0.0002, 0.001),
            new ComparisonLevel(TYPING_ERROR, "typing_error", "one or two typing errors", PARTIAL, 0.08, 0.0001, 0.001),
            new ComparisonLevel(ALIKE, "close", "much alike", PARTIAL, 0.02, 0.002, 0.02),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.15, 0.9976, 0.938));

    public EmailValues() {
        super(List.of("whole", "name", "start", "domain"));
    }

    @Override
    public ComparisonLevels levels() {
        return LEVELS;
    }

    @Override
    protected String fold(String written) {
        return Letters.bounded(written.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    protected long[] featuresOf(int value) {
        String local = local(text(value));
        int at = text(value).indexOf('@');
        return new long[] {
            feature(text(value)),
            feature(local),
            feature(local.substring(0, Math.min(4, local.length()))),
            at < 0 ? 0 : feature(text(value).substring(at))
        };
    }

    @Override
    public int compare(int one, int other) {
        String a = text(one);
        String b = text(other);
        String aLocal = local(a);
        String bLocal = local(b);
        if (aLocal.equals(bLocal)) {
            return LOCAL;
        }
        int edits = Edits.between(a, b, 3);
        if (edits <= 2 || edits <= Math.min(3, a.length() / 8)) {
            return TYPING_ERROR;
        }
        return edits <= 3 || JaroWinkler.between(aLocal, bLocal) >= 0.9 ? ALIKE : DIFFERENT;
    }

    private static String local(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }
}
