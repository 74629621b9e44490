package kith.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /// Whether a grant for this opens the people of a neighbourhood, or (empty) those who are not placed.
    default boolean opensNeighbourhood(Optional<String> key) {
        return false;
    }

    /// Whether a grant for this opens everything of one person.
    default boolean opensPerson(PersonId person) {
        return false;
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

        @Override
        public boolean opensPerson(PersonId person) {
            return whereabouts.person().equals(person);
        }
    }

    record OneNeighbourhood(String key) implements Asked {

        @Override
        public String words() {
            return "the people of " + key;
        }

        @Override
        public boolean opensNeighbourhood(Optional<String> asked) {
            return asked.equals(Optional.of(key));
        }
    }

    /// The people who belong to no neighbourhood that is known.
    record NotPlaced() implements Asked {

        @Override
        public String words() {
            return "the people who are not placed";
        }

        @Override
        public boolean opensNeighbourhood(Optional<String> asked) {
            return asked.isEmpty();
        }
    }

    /// Finding one person in the whole borough.
    record Search() implements Asked {

        @Override
        public String words() {
            return "a search of the borough";
        }
    }

    /// Adding one person whom no partner has sent, and taking back what was added.
    record ByHand() implements Asked {

        @Override
        public String words() {
            return "adding a person by hand";
        }
    }

    /// Pairs of records that may or may not be one person, from anywhere in the borough.
    record Review() implements Asked {

        @Override
        public String words() {
            return "the records in doubt";
        }
    }

    /// The people of the whole borough, one by one.
    record Lists() implements Asked {

        @Override
        public String words() {
            return "the people of the borough";
        }

        @Override
        public boolean opensNeighbourhood(Optional<String> asked) {
            return true;
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

    /// Something to be done, with nobody shown by it.
    sealed interface Deed extends Asked {

        @Override
        default boolean covers(Collection<PersonId> shown) {
            return shown.isEmpty();
        }
    }

    record BringIn() implements Deed {

        @Override
        public String words() {
            return "bringing records in";
        }
    }

    record TryOut() implements Deed {

        @Override
        public String words() {
            return "a dry run of an import";
        }
    }

    record TakeBack() implements Deed {

        @Override
        public String words() {
            return "taking an import back";
        }
    }

    /// The borough's places and organisations, and the day from which it is divided anew.
    record SetPlaces() implements Deed {

        @Override
        public String words() {
            return "setting the places of the borough";
        }
    }
}
