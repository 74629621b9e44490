package kith.coordination.circles.web;

import java.util.List;
import java.util.stream.Stream;

/// Who else is involved with a person.
///
/// @param change where the viewer changes it
public record CirclePart(List<Supporting> supporters, String change) {

    public CirclePart {
        supporters = List.copyOf(supporters);
    }

    /// One of those who support the person.
    ///
    /// @param id the number of a member who can leave; empty for those who come of a case or an action
    /// @param parts everything that they do for the person, as "Key worker, since 3 March 2026"
    public record Supporting(String id, String name, List<String> parts, String reach) {

        public Supporting {
            parts = List.copyOf(parts);
        }

        static Supporting of(String name, String part) {
            return new Supporting("", name, List.of(part), "");
        }

        /// The same person in one line.
        Supporting and(Supporting more) {
            return new Supporting(
                    id.isEmpty() ? more.id() : id,
                    name,
                    Stream.concat(parts.stream(), more.parts().stream()).toList(),
                    reach.isEmpty() ? more.reach() : reach);
        }

        /// All parts in one sentence.
        public String does() {
            return String.join("; ", parts);
        }

        /// What ends when a member leaves. The other parts of a worker do not.
        public String leaving() {
            return parts.size() > 1 ? "No longer in the circle" : "No longer involved";
        }

        @Override
        public String toString() {
            return "Supporting[" + id + "]";
        }
    }
}
