package kith.engine.linkage.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The distinct values of one field, each folded and taken apart once, however many records have it. Two are
/// compared by their numbers.
///
/// Values are taken in by one thread; comparing changes nothing and may be done by many.
public abstract class Values {

    public static final int NONE = 0;

    private final StringDictionary asWritten = new StringDictionary();
    private final StringDictionary folded = new StringDictionary();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final List<String> names;
    private final int width;
    private long[] features = new long[0];

    /// @param features their names, the one that says most first
    protected Values(List<String> features) {
        this.names = List.copyOf(features);
        this.width = features.size();
    }

    /// The number of a value as somebody wrote it; [#NONE] when it says nothing.
    public final int take(String written) {
        return take(CharSlice.of(written));
    }

    /// The number of a value as somebody wrote it; [#NONE] when it says nothing.
    public final int take(CharSlice written) {
        if (written.isEmpty()) {
            return NONE;
        }
        int known = asWritten.find(written);
        if (known == StringDictionary.UNKNOWN) {
            known = takeFolded(fold(written.text()));
            asWritten.put(written, known);
        }
        return known;
    }

    private int takeFolded(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        CharSlice stretch = CharSlice.of(text);
        int known = folded.find(stretch);
        if (known != StringDictionary.UNKNOWN) {
            return known;
        }
        int value = texts.size();
        texts.add(text);
        folded.put(stretch, value);
        added(value, text);
        keepFeatures(value, featuresOf(value));
        return value;
    }

    private void keepFeatures(int value, long[] ofValue) {
        if (features.length < (value + 1) * width) {
            features = Arrays.copyOf(features, Math.max(64 * width, features.length * 2));
        }
        System.arraycopy(ofValue, 0, features, value * width, width);
    }

    /// What a value says once it is folded.
    public final String text(int value) {
        return texts.get(value);
    }

    /// One more than the highest number.
    public final int count() {
        return texts.size();
    }

    /// A feature of a value, as a number to look up; 0 where the value has no such feature.
    public final long feature(int feature, int value) {
        return value == NONE ? 0 : features[value * width + feature];
    }

    /// The names of the features, the one that says most first.
    public final List<String> features() {
        return names;
    }

    /// How alike two values are that are both there and are not the same.
    public abstract int compare(int one, int other);

    public abstract ComparisonLevels levels();

    protected abstract String fold(String written);

    protected void added(int value, String text) {}

    protected abstract long[] featuresOf(int value);

    /// What a word is worth finding by; 0 for no word.
    protected static long feature(String text) {
        return text.isEmpty() ? 0 : Hash.of(text);
    }
}
