package kith.engine.linkage.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Any other text: an occupation, a birthplace, a title.
public final class TextValues extends Values {

    static final int SLIP = 2;
    static final int ALIKE = 3;
    static final int SOMEWHAT = 4;
    static final int DIFFERENT = 5;

    private static final ComparisonLevels LEVELS = new ComparisonLevels(
            List.of("missing", "the same", "a slip of a letter", "much alike", "somewhat alike", "different"),
            List.of(0.0, 0.75, 0.06, 0.05, 0.05, 0.09),
            List.of(0.0, 0.01, 0.002, 0.005, 0.03, 0.953),
            List.of(0.0, 0.3, 0.02, 0.02, 0.04, 0.62));

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
            return SLIP;
        }
        if (edits == 2 && shorter > 4) {
            return ALIKE;
        }
        boolean single = oneWords.length == 1 && otherWords.length == 1;
        double similarity = single ? JaroWinkler.between(a, b) : Words.similarity(oneWords, otherWords);
        double much = single ? 0.88 : 0.7;
        double somewhat = single ? 0.76 : 0.4;
        return similarity >= 0.999 ? SLIP : similarity >= much ? ALIKE : similarity >= somewhat ? SOMEWHAT : DIFFERENT;
    }
}
