package kith.engine.linkage.comparison;

import kith.engine.linkage.values.Values;
import org.jspecify.annotations.Nullable;

/// How rare each value of a column is, by its number. Values that are new since are looked up.
public final class TermFrequencyAdjustment {

    public static final TermFrequencyAdjustment NOT_COUNTED = new TermFrequencyAdjustment(new float[0], null, null);

    private final float[] bits;
    private final @Nullable TermFrequencies termFrequencies;
    private final @Nullable Values values;

    TermFrequencyAdjustment(float[] bits, @Nullable TermFrequencies termFrequencies, @Nullable Values values) {
        this.bits = bits;
        this.termFrequencies = termFrequencies;
        this.values = values;
    }

    public static TermFrequencyAdjustment of(TermFrequencies termFrequencies, Values values) {
        float[] bits = new float[values.count()];
        for (int value = 1; value < bits.length; value++) {
            bits[value] = (float) termFrequencies.bits(values.text(value));
        }
        return new TermFrequencyAdjustment(bits, termFrequencies, values);
    }

    public boolean isCounted() {
        return termFrequencies != null;
    }

    public double bits(int value) {
        if (value < bits.length || termFrequencies == null || values == null) {
            return bits[value];
        }
        return termFrequencies.bits(values.text(value));
    }

    /// The least that any value can have.
    public double rarest() {
        return termFrequencies == null ? 0 : termFrequencies.bits("");
    }
}
