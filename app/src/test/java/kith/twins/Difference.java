package kith.twins;

import java.util.EnumSet;
import java.util.Set;
import kith.engine.terms.SecurityLabel;

/// A way in which twin worlds differ. In the second world, a fact about one person is a fact about another.
/// So the files that partners send are as long, and counts of what came in are the same.
enum Difference {
    /// The two protected people are registered with each other's general practice.
    PRACTICE,
    POSTCODE,
    ADDRESS,
    TELEPHONE,
    EMAIL,
    /// The tenancies, local services, notes and contacts that the council knows of the two protected people.
    TENANCY,
    /// The languages of two people who have a relationship with no worker.
    LANGUAGE,
    /// A restricted document, which is about the one or the other of two people whom workers see.
    DOCUMENT,
    /// A section of a plan that is for other workers, or of somebody with a protected address.
    PLAN,
    /// HIV, of two people whom workers see.
    RESTRICTED,
    /// An alcohol problem, which is a third condition, of two people whom workers see.
    SENSITIVE;

    /// What a viewer to whom these labels are open may not see.
    static Set<Difference> hiddenFrom(Set<SecurityLabel> labels) {
        EnumSet<Difference> hidden = EnumSet.allOf(Difference.class);
        if (labels.contains(SecurityLabel.SENSITIVE)) {
            hidden.remove(SENSITIVE);
        }
        return hidden;
    }
}
