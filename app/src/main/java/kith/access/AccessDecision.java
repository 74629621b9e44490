package kith.access;

import java.util.EnumSet;
import java.util.Set;
import kith.engine.terms.SecurityLabel;

/// Why something was permitted, and how much of it.
///
/// @param clause the clause that decided, as `practice-list`
/// @param relationship what met it, in words that hold no personal data
/// @param fields what of a person may be shown
/// @param labels the security labels that are open
public record AccessDecision(String clause, String relationship, Set<Field> fields, Set<SecurityLabel> labels) {

    public AccessDecision {
        fields = Set.copyOf(fields);
        labels = Set.copyOf(labels);
    }

    /// What is open to a viewer whom a clause has let in. A reason changes neither fields nor labels.
    /// Restricted and sealed data is open to nobody. The disclosure filter withholds more of somebody whose address
    /// is protected.
    static AccessDecision of(Viewer viewer, String clause, String relationship) {
        return new AccessDecision(clause, relationship, fieldsOf(viewer), labelsOf(viewer.role(), viewer.purpose()));
    }

    /// The same for a file that leaves Kith: nothing that is held more closely than normal goes with it (IG-07).
    AccessDecision forExport() {
        Set<SecurityLabel> open = EnumSet.noneOf(SecurityLabel.class);
        if (labels.contains(SecurityLabel.NORMAL)) {
            open.add(SecurityLabel.NORMAL);
        }
        return new AccessDecision(clause, relationship, fields, open);
    }

    /// Services outside health and social care see who a person is and how to reach them, never what they live
    /// with (IG-03).
    private static Set<Field> fieldsOf(Viewer viewer) {
        return switch (viewer.role()) {
            case HOUSING_OFFICER, VOLUNTARY, SCHOOL_LEAD -> EnumSet.of(Field.IDENTITY, Field.WHEREABOUTS);
            case COORDINATOR,
                    LINK_WORKER,
                    GP,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH,
                    ANALYST,
                    GOVERNANCE,
                    ADMINISTRATOR,
                    OPERATOR -> EnumSet.of(Field.IDENTITY, Field.WHEREABOUTS, Field.CONDITIONS, Field.RECORDS);
        };
    }

    /// An operator uses the command line only. `./kith find` lists everybody with three conditions, of which some
    /// are sensitive.
    static Set<SecurityLabel> labelsOf(Role role, Purpose purpose) {
        return switch (role) {
            case OPERATOR -> EnumSet.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE);
            case COORDINATOR, GP ->
                purpose == Purpose.DIRECT_CARE
                        ? EnumSet.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE)
                        : EnumSet.of(SecurityLabel.NORMAL);
            case LINK_WORKER,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    HOUSING_OFFICER,
                    MENTAL_HEALTH,
                    VOLUNTARY,
                    SCHOOL_LEAD,
                    ANALYST,
                    GOVERNANCE,
                    ADMINISTRATOR -> EnumSet.of(SecurityLabel.NORMAL);
        };
    }

    /// A part of what is known of a person, which a decision opens or withholds as a whole.
    public enum Field {
        /// Name, date of birth, sex, language.
        IDENTITY("who they are"),
        /// Address, telephone, practice and neighbourhood.
        WHEREABOUTS("where to find them"),
        /// Long-term conditions and the sources that say so.
        CONDITIONS("their conditions"),
        /// The timeline, and the records that make them up.
        RECORDS("their records and timeline");

        private final String words;

        Field(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
