package kith.engine.feeds.items;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kith.engine.labels.CodeLabels;
import kith.engine.labels.LabelledCode;
import kith.engine.labels.Unclassified;
import kith.engine.terms.SecurityLabel;

/// What became of the codes of one item.
public final class JudgedCodes {

    private SecurityLabel label = SecurityLabel.NORMAL;
    private boolean excluded;
    private final Set<Unclassified> unclassified = new LinkedHashSet<>();

    /// @param restricts whether a code that is not classified restricts the item
    public void add(LabelledCode code, String kind, boolean restricts) {
        excluded |= code.isExcluded();
        if (!code.isUnclassified()) {
            raise(code.label());
        } else if (restricts) {
            raise(code.label());
            unclassified.add(code.unclassified(kind));
        } else {
            raise(code.listed());
        }
    }

    public void raise(SecurityLabel other) {
        label = CodeLabels.stricter(label, other);
    }

    public SecurityLabel label() {
        return label;
    }

    public boolean isExcluded() {
        return excluded;
    }

    public List<Unclassified> unclassified() {
        return List.copyOf(unclassified);
    }
}
