package kith.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import kith.access.AccessDecision.Field;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PersonId;

/// What [Grants] gives to a viewer who may. A store that reads about people asks for the kind that fits; only
/// [Grants] makes one.
public sealed interface Grant permits PersonGrant, SetGrant, TaskGrant {

    Permission permission();

    Viewer viewer();

    AccessDecision decision();

    /// What the viewer said, where their role and relationships alone did not do.
    Optional<Reason> reason();

    /// Whether what it shows leaves Kith as a file.
    default boolean isForExport() {
        return false;
    }

    /// Whether showing these people is within the grant.
    boolean covers(Collection<PersonId> people);

    default boolean shows(Field field) {
        return decision().fields().contains(field);
    }

    /// The security labels that this grant opens.
    default Set<SecurityLabel> labels() {
        return decision().labels();
    }

    /// The same as one value, by which lists are derived.
    default LabelSet labelSet() {
        return new LabelSet(labels());
    }

    default boolean opens(SecurityLabel label) {
        return labels().contains(label);
    }

    /// The same as the database keeps them, for a predicate `class = any(:classes)`.
    default Integer[] labelCodes() {
        return labels().stream().map(SecurityLabel::code).sorted().toArray(Integer[]::new);
    }
}
