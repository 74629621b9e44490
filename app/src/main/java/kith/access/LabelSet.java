package kith.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kith.engine.terms.SecurityLabel;

/// The security labels that one grant opens, taken together. Lists are derived once for each label set that a
/// role has, so that what one set hides changes neither the members of its list, nor their order or number.
public record LabelSet(Set<SecurityLabel> labels) {

    /// What is open to every role.
    public static final LabelSet NORMAL = new LabelSet(Set.of(SecurityLabel.NORMAL));

    private static final List<LabelSet> ALL =
            Arrays.stream(Role.values()).map(LabelSet::of).distinct().toList();

    public LabelSet {
        labels = Set.copyOf(labels);
    }

    /// Every label set that some role has.
    public static List<LabelSet> all() {
        return ALL;
    }

    public static LabelSet of(Viewer viewer) {
        return new LabelSet(AccessDecision.labelsOf(viewer.role(), viewer.purpose()));
    }

    /// What a role opens that reads for its own purpose.
    public static LabelSet of(Role role) {
        return new LabelSet(AccessDecision.labelsOf(role, role.purpose()));
    }

    public boolean opens(SecurityLabel label) {
        return labels.contains(label);
    }

    /// The number that the database keeps for it: one bit for each label.
    public int code() {
        return labels.stream().mapToInt(label -> 1 << label.code()).sum();
    }
}
