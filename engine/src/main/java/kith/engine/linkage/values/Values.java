package kith.engine.linkage.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The distinct values of one field, each folded and taken apart once, however many records have it. Two are compared
/// by their numbers.
///
/// Values are taken in by one thread; comparing changes nothing and may be done by many.
public abstract class Values {

    public static final int NONE = 0;

    private final TextNumbers asWritten = new TextNumbers();
    private final TextNumbers folded = new TextNumbers();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final List<String> names;
    private final int width;
    private long[] traits = new long[0];

    /// @param traits their names, the one that says most first
    protected Values(List<String> traits) {
        this.names = List.copyOf(traits);
        this.width = traits.size();
    }

    /// The number of a value as somebody wrote it; [#NONE] when it says nothing.
    public final int take(String written) {
        return take(Stretch.of(written));
    }

    /// The number of a value as somebody wrote it; [#NONE] when it says nothing.
    public final int take(Stretch written) {
        if (written.isEmpty()) {
            return NONE;
        }
        int known = asWritten.find(written);
        if (known == TextNumbers.UNKNOWN) {
            known = takeFolded(fold(written.text()));
            asWritten.put(written, known);
        }
        return known;
    }

    private int takeFolded(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Stretch stretch = Stretch.of(text);
        int known = folded.find(stretch);
        if (known != TextNumbers.UNKNOWN) {
            return known;
        }
        int value = texts.size();
        texts.add(text);
        folded.put(stretch, value);
        added(value, text);
        keepTraits(value, traitsOf(value));
        return value;
    }

    private void keepTraits(int value, long[] ofValue) {
        if (traits.length < (value + 1) * width) {
            traits = Arrays.copyOf(traits, Math.max(64 * width, traits.length * 2));
        }
        System.arraycopy(ofValue, 0, traits, value * width, width);
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
        return value == NONE ? 0 : traits[value * width + trait];
    }

    /// The names of the traits, the one that says most first.
    public final List<String> traits() {
        return names;
    }

    /// How alike two values are that are both there and are not the same.
    public abstract int compare(int one, int other);

    public abstract Levels levels();

    protected abstract String fold(String written);

    protected void added(int value, String text) {}

    protected abstract long[] traitsOf(int value);

    /// What a word is worth finding by; 0 for no word.
    protected static long trait(String text) {
        return text.isEmpty() ? 0 : Hash.of(text);
    }
}
