package kith.engine.feeds.facts;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// One thing a partner says about a person that is asked for across people.
///
/// @param source what said so: the resource's id, or the id in facts.csv
/// @param happened when it began: the onset of a condition, the start of an admission
/// @param recorded when it was written down
/// @param label that of the item it was drawn from
public record Fact(
        Kind kind,
        String source,
        @Nullable String code,
        @Nullable System system,
        @Nullable String text,
        @Nullable LocalDate happened,
        @Nullable LocalDate recorded,
        @Nullable LocalDate ended,
        ClinicalStatus clinical,
        VerificationStatus verification,
        SecurityLabel label) {

    /// Its SNOMED CT code, where it has one.
    public Optional<String> snomed() {
        return system == System.SNOMED ? Optional.ofNullable(code) : Optional.empty();
    }

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "Fact[" + kind + " from " + source + "]";
    }

    /// What sort of fact it is.
    public enum Kind {
        CONDITION(0),
        NEED(1),
        /// A stay in hospital.
        ADMISSION(2),
        /// A visit to an emergency department.
        ATTENDANCE(3),
        ALERT(4),
        SERVICE(5),
        TENANCY(6),
        NOTE(7),
        /// Something that happened at a partner who keeps no clinical record.
        EVENT(8),
        /// A visit, a telephone call or another contact that is neither a stay nor an emergency.
        CONTACT(9);

        private static final Kind[] BY_CODE = values();

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /// As it is stored.
        public int code() {
            return code;
        }

        public static Kind of(int code) {
            if (code < 0 || code >= BY_CODE.length) {
                throw new IllegalArgumentException("There is no kind of fact " + code);
            }
            return BY_CODE[code];
        }
    }

    /// Whose code it is.
    @SuppressWarnings("AvoidCommonTypeNames")
    public enum System {
        SNOMED(0),
        ICD10(1),
        LOCAL(2);

        private final int code;

        System(int code) {
            this.code = code;
        }

        /// As it is stored.
        public int code() {
            return code;
        }

        /// As facts are stored: a code that is malformed for its system counts as a local one.
        public static System of(CodedValue code) {
            if (!code.isWellFormed()) {
                return LOCAL;
            }
            return switch (code.system()) {
                case SNOMED -> SNOMED;
                case ICD10 -> ICD10;
                default -> LOCAL;
            };
        }

        public static System of(int code) {
            return switch (code) {
                case 0 -> SNOMED;
                case 1 -> ICD10;
                case 2 -> LOCAL;
                default -> throw new IllegalArgumentException("There is no code system " + code);
            };
        }
    }
}
