package kith.engine.labels;

import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// A code, or words without one, with its label. Only [CodeLabels] makes one, so none is without its label.
public final class LabelledCode {

    private final @Nullable CodedValue value;
    private final SecurityLabel label;
    private final SecurityLabel listed;
    private final boolean excluded;
    private final boolean unclassified;

    LabelledCode(
            @Nullable CodedValue value,
            SecurityLabel label,
            SecurityLabel listed,
            boolean excluded,
            boolean unclassified) {
        this.value = value;
        this.label = label;
        this.listed = listed;
        this.excluded = excluded;
        this.unclassified = unclassified;
    }

    public SecurityLabel label() {
        return label;
    }

    /// The label that a list gives it, whether or not it is classified.
    public SecurityLabel listed() {
        return listed;
    }

    /// Whether the law forbids to store it.
    public boolean isExcluded() {
        return excluded;
    }

    /// Whether it is restricted only because nobody has classified it yet.
    public boolean isUnclassified() {
        return unclassified;
    }

    /// What came in, as the page for classifying shows it. It never holds the words.
    public Unclassified unclassified(String kind) {
        return value == null
                ? new Unclassified(kind, "", "")
                : new Unclassified(kind, value.systemName(), value.code());
    }

    @Override
    public String toString() {
        return "LabelledCode[" + label + "]";
    }
}
