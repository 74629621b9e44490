package kith.people.linkage.components;

import java.util.Locale;
import kith.people.linkage.decisions.RecordPair;
import org.jspecify.annotations.Nullable;

/// Two records that a worker has to look at, and why.
///
/// @param probability how likely the match model finds it that both are one person's, where that is the reason
public record PossibleMatch(
        RecordPair pair, Reason reason, @Nullable Double probability) {

    public PossibleMatch(RecordPair pair, Reason reason) {
        this(pair, reason, null);
    }

    public Kind kind() {
        return reason.kind;
    }

    /// What is in question. The most important kinds come first, in the order in which workers review them.
    public enum Kind {
        /// Decisions about these records and others cannot all hold.
        DECISION_CONFLICT,
        /// A partner used one local id for both, and they may be two people.
        LOCAL_ID_REUSED,
        /// They are one person's, and disagree about a death.
        DEATH,
        /// They would be one person's but for a decision about a third record.
        AMBIGUOUS,
        /// They share an NHS number, and may not be one person's.
        NHS_NUMBER_CONFLICT,
        /// They are one person's, and disagree about the birth date.
        BIRTH,
        /// Nothing is in question: they were drawn at random to measure linkage quality.
        QUALITY_SAMPLE,
        /// They are two people's, and the match model finds it likely that they are one person's.
        POSSIBLE_MATCH;

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a worker has to look. The database keeps it as a code; pages put it into words.
    public enum Reason {
        DECISIONS_CONTRADICT(Kind.DECISION_CONFLICT),
        LOCAL_ID_REUSED(Kind.LOCAL_ID_REUSED),
        DEAD_AND_ALIVE(Kind.DEATH),
        DEATH_DATES_DIFFER(Kind.DEATH),
        PARTED_BY_DECISION_ABOUT_ANOTHER(Kind.AMBIGUOUS),
        NUMBER_SHARED_AND_SEVERAL_FIT(Kind.NHS_NUMBER_CONFLICT),
        NUMBER_SHARED_AND_NO_BIRTH_DATE(Kind.NHS_NUMBER_CONFLICT),
        NUMBER_SHARED_AND_OTHER_NAMES(Kind.NHS_NUMBER_CONFLICT),
        NUMBER_SHARED_AND_OTHER_BIRTH_DATE(Kind.NHS_NUMBER_CONFLICT),
        NUMBER_SHARED_AND_MODEL_DISAGREES(Kind.NHS_NUMBER_CONFLICT),
        BIRTH_DATES_DIFFER(Kind.BIRTH),
        DRAWN_AS_SAMPLE(Kind.QUALITY_SAMPLE),
        MODEL_FINDS_LIKELY(Kind.POSSIBLE_MATCH);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        public static Reason of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Why a rule left two records with one NHS number to a worker.
        static Reason of(kith.engine.linkage.Linked.Reason reason) {
            return switch (reason) {
                case MISSING_BIRTH_DATE_AND_SEVERAL_FIT -> NUMBER_SHARED_AND_SEVERAL_FIT;
                case MISSING_BIRTH_DATE_AND_OTHER_NAMES -> NUMBER_SHARED_AND_NO_BIRTH_DATE;
                case SAME_BIRTH_DATE_AND_OTHER_NAMES -> NUMBER_SHARED_AND_OTHER_NAMES;
                case OTHER_BIRTH_DATE -> NUMBER_SHARED_AND_OTHER_BIRTH_DATE;
                case MODEL_DISAGREES -> NUMBER_SHARED_AND_MODEL_DISAGREES;
            };
        }
    }
}
