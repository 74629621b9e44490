package kith.coordination.circles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.WorkerId;

/// Who supports a person: a worker who signs in, or somebody else by name.
public sealed interface Supporter {

    record OfWorker(WorkerId worker) implements Supporter {}

    record Named(Kind kind, String name) implements Supporter {

        public Named {
            if (name.isBlank()) {
                throw new IllegalArgumentException("Somebody who does not sign in has a name");
            }
        }

        @Override
        public String toString() {
            return "Named[" + kind + "]";
        }
    }

    /// What somebody who does not sign in is to the person.
    enum Kind {
        FAMILY("Family"),
        CARER("Carer"),
        FRIEND("Friend or neighbour"),
        GROUP("Group"),
        PROFESSIONAL("Professional");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// As the database keeps it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The one that a form chose; empty where it is none.
        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }
}
