package kith.access;

import java.util.Collection;
import java.util.List;
import kith.kernel.PersonId;

/// What somebody asks to see. The log keeps it in [#words].
sealed interface Asked {

    String words();

    /// The people asked for one by one, where there are any.
    default List<PersonId> people() {
        return List.of();
    }

    /// Whether a grant for this covers having shown these people.
    default boolean covers(Collection<PersonId> shown) {
        return true;
    }

    record OnePerson(Whereabouts whereabouts) implements Asked {

        @Override
        public String words() {
            return "a person";
        }

        @Override
        public List<PersonId> people() {
            return List.of(whereabouts.person());
        }

        @Override
        public boolean covers(Collection<PersonId> shown) {
            return shown.stream().allMatch(whereabouts.person()::equals);
        }
    }

    record OneNeighbourhood(String key) implements Asked {

        @Override
        public String words() {
            return "the people of " + key;
        }
    }

    /// The people who belong to no neighbourhood that is known.
    record NotPlaced() implements Asked {

        @Override
        public String words() {
            return "the people who are not placed";
        }
    }

    /// Finding one person in the whole borough.
    record Search() implements Asked {

        @Override
        public String words() {
            return "a search of the borough";
        }
    }

    /// The people of the whole borough, one by one.
    record Lists() implements Asked {

        @Override
        public String words() {
            return "the people of the borough";
        }
    }

    /// Counts and rates, with nobody in them.
    record Figures() implements Asked {

        @Override
        public String words() {
            return "the figures of the borough";
        }

        @Override
        public boolean covers(Collection<PersonId> shown) {
            return shown.isEmpty();
        }
    }

    /// What imports turned away.
    record Rejects() implements Asked {

        @Override
        public String words() {
            return "what imports turned away";
        }
    }

    /// Who looked at whom.
    record Log() implements Asked {

        @Override
        public String words() {
            return "the log";
        }
    }
}
