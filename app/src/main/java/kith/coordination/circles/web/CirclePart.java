package kith.coordination.circles.web;

import java.util.List;

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
    public record Supporting(String id, String name, String part, String since, String reach) {

        @Override
        public String toString() {
            return "Supporting[" + id + "]";
        }
    }
}
