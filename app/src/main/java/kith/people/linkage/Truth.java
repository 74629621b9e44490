package kith.people.linkage;

import java.util.stream.Stream;

/// Whose each record really is, where somebody knows: of the demonstration borough, whoever made it.
///
/// @param lines read once, and closed by whoever opened them
public record Truth(Stream<Line> lines) {

    /// One record, by its partner and the partner's own name for it, and what the truth calls its person.
    public record Line(String partner, String localId, String person) {

        @Override
        public String toString() {
            return "Line[" + partner + "]";
        }
    }
}
