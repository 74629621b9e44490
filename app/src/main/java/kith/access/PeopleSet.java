package kith.access;

import kith.engine.terms.NeighbourhoodKey;

/// Which people a set permission is asked for.
public sealed interface PeopleSet {

    /// As the log names it.
    String words();

    /// Whether a viewer's team covers them.
    default boolean isCoveredBy(Viewer viewer) {
        return this instanceof OfNeighbourhood(var key) && viewer.covers(key);
    }

    /// Those who are registered in a neighbourhood, or live there.
    record OfNeighbourhood(NeighbourhoodKey key) implements PeopleSet {

        @Override
        public String words() {
            return "the people of " + key;
        }
    }

    /// Those who belong to no neighbourhood that is known.
    record NotPlaced() implements PeopleSet {

        @Override
        public String words() {
            return "the people who are not placed";
        }
    }

    /// Those of the whole borough.
    record Everybody() implements PeopleSet {

        @Override
        public String words() {
            return "the people of the borough";
        }
    }
}
