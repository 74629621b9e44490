package kith.coordination.plans;

/// Whether the person agrees to a version of their plan. A plan can also be in force where they do not, if it says
/// why: a housing plan, for example, is a duty in law (Housing Act 1996, section 189A).
public sealed interface Agreement {

    /// The version that was read.
    int version();

    Plan.Done recorded();

    /// The person agrees.
    record ByPerson(int version, Plan.Done recorded) implements Agreement {}

    /// Somebody agrees who may decide for the person.
    ///
    /// @param who the representative and by what right, in words
    record ByRepresentative(int version, String who, Plan.Done recorded) implements Agreement {

        public ByRepresentative {
            if (who.isBlank()) {
                throw new IllegalArgumentException("An agreement by a representative says who");
            }
        }
    }

    /// The person does not agree.
    record NotAgreed(int version, String why, Plan.Done recorded) implements Agreement {

        public NotAgreed {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A disagreement says why");
            }
        }
    }
}
