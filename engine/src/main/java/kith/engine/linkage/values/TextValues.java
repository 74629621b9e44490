package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Any other text: an occupation, a birthplace, a title.
public final class TextValues extends Values {

    static final int TYPING_ERROR = 2;
    static final int ALIKE = 3;
    static final int SOMEWHAT = 4;
    static final int DIFFERENT = 5;

    private static final ComparisonLevels LEVELS = ComparisonLevels.withHouseholds(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.75, 0.01, 0.3),
            new ComparisonLevel(TYPING_ERROR, "typing_error", "one typing error", PARTIAL, 0.06, 0.002, 0.02),
            new ComparisonLevel(ALIKE, "close", "much alike", PARTIAL, 0.05, 0.005, 0.02),
            new ComparisonLevel(SOMEWHAT, "some_similarity", "somewhat alike", PARTIAL, 0.05, 0.03, 0.04),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.09, 0.953, 0.62));

    private final List<String[]> words = new ArrayList<>(List.of(new String[][] {{}}));

    public TextValues() {
        super(List.of("whole", "start", "longest word", "second longest word"));
    }

    @Override
    public ComparisonLevels levels() {
        return LEVELS;
    }

    @Override
    protected String fold(String written) {
        return Letters.plain(written);
    }

    @Override
    protected void added(int value, String text) {
        words.add(Words.some(text));
    }

    @Override
    protected long[] featuresOf(int value) {
        String text = text(value).replace(" ", "");
        List<String> longest = Arrays.stream(words.get(value))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return new long[] {
            feature(text),
            feature(text.substring(0, Math.min(5, text.length()))),
            feature(longest.getFirst()),
            longest.size() > 1 ? feature(longest.get(1)) : 0
        };
    }

    @Override
    public int compare(int one, int other) {
        String a = text(one);
        String b = text(other);
        String[] oneWords = words.get(one);
        String[] otherWords = words.get(other);
        int edits = Edits.between(a, b, 2);
        int shorter = Math.min(a.length(), b.length());
        if (edits == 1 && shorter > 2) {
            return TYPING_ERROR;
        }
        if (edits == 2 && shorter > 4) {
            return ALIKE;
        }
        boolean single = oneWords.length == 1 && otherWords.length == 1;
        double similarity = single ? JaroWinkler.between(a, b) : Words.similarity(oneWords, otherWords);
        double much = single ? 0.88 : 0.7;
        double somewhat = single ? 0.76 : 0.4;
        return similarity >= 0.999
                ? TYPING_ERROR
                : similarity >= much ? ALIKE : similarity >= somewhat ? SOMEWHAT : DIFFERENT;
    }
}
