package kith.partners;

import java.time.LocalDate;
import java.util.Locale;

/// What an organisation is from a day on.
public record Organisation(String code, LocalDate since, String name, Kind kind, CodeSystem system, State state) {

    public enum Kind {
        PRACTICE,
        TRUST,
        COUNCIL,
        FEDERATION,
        NETWORK,
        CCG,
        SUB_ICB,
        ICB,
        VOLUNTARY,
        SCHOOL,
        HOUSING_PROVIDER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Whose code it is.
    public enum CodeSystem {
        /// The NHS Organisation Data Service.
        ODS,
        /// The Government Statistical Service.
        GSS,
        /// Our own, where no official one was found.
        KITH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        OPEN,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
