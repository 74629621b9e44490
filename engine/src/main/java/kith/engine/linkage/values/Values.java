package kith.engine.linkage.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct values of one field, each folded and taken apart once, however many records have it. Two are compared
/// by their numbers.
///
/// Values are taken in by one thread; comparing changes nothing and may be done by many.
public abstract class Values {

    public static final int NONE = 0;

    private final Map<String, Integer> asWritten = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private long[] traits = new long[0];

    /// The number of a value as somebody wrote it; [#NONE] when it says nothing.
    public final int take(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        Integer known = asWritten.get(written);
        if (known == null) {
            known = takeFolded(fold(written));
            asWritten.put(written, known);
        }
        return known;
    }

    private int takeFolded(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Integer known = folded.get(text);
        if (known != null) {
            return known;
        }
        int value = texts.size();
        texts.add(text);
        folded.put(text, value);
        added(value, text);
        keepTraits(value, traitsOf(value));
        return value;
    }

    private void keepTraits(int value, long[] ofValue) {
        int width = traits().size();
        if (traits.length < (value + 1) * width) {
            traits = Arrays.copyOf(traits, Math.max(64 * width, traits.length * 2));
        }
        System.arraycopy(ofValue, 0, traits, value * width, width);
    }

    /// The number of a folded value, if it is there; [#NONE] when it is not.
    public final int find(String foldedText) {
        return folded.getOrDefault(foldedText, NONE);
    }

    /// What a value says once it is folded.
    public final String text(int value) {
        return texts.get(value);
    }

    /// One more than the highest number.
    public final int count() {
        return texts.size();
    }

    /// A trait of a value, as a number to look up; 0 where the value has no such trait.
    public final long trait(int trait, int value) {
        return value == NONE ? 0 : traits[value * traits().size() + trait];
    }

    /// How alike two values are that are both there and are not the same.
    public abstract int compare(int one, int other);

    public abstract Levels levels();

    /// The names of the traits, the one that says most first.
    public abstract List<String> traits();

    protected abstract String fold(String written);

    protected void added(int value, String text) {}

    protected abstract long[] traitsOf(int value);

    /// What a word is worth finding by; 0 for no word.
    protected static long trait(String text) {
        return text.isEmpty() ? 0 : Hash.of(text);
    }
}
