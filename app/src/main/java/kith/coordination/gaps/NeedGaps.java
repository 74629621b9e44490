package kith.coordination.gaps;

import java.util.List;
import java.util.OptionalLong;
import kith.engine.terms.NeighbourhoodKey;

/// Where one need has no support within a walk, and how many people that concerns. Small counts are hidden, and
/// none can be worked out from the others.
///
/// @param total everybody with the need, wherever they live
/// @param withoutPlace how many services for the need have no place on the map
/// @param neighbourhoods in the order of the borough's own file
public record NeedGaps(
        String need, String name, OptionalLong total, int withoutPlace, List<InNeighbourhood> neighbourhoods) {

    public NeedGaps {
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    public boolean isGap() {
        return neighbourhoods.stream().anyMatch(InNeighbourhood::isGap);
    }

    /// How many people with the need have no support within a walk, of the neighbourhoods whose count is shown.
    public long peopleShown() {
        return neighbourhoods.stream().mapToLong(one -> one.people().orElse(0)).sum();
    }

    /// Whether the count of some neighbourhood is hidden.
    public boolean hidesPeople() {
        return neighbourhoods.stream()
                .anyMatch(one -> one.isGap() && one.people().isEmpty());
    }

    /// The same need in one neighbourhood.
    ///
    /// @param areas how many small areas the neighbourhood has
    /// @param beyond how many of them have no support for the need within a walk
    /// @param people how many people with the need live in those; none where the count is hidden, 0 where there is
    /// no such area
    public record InNeighbourhood(NeighbourhoodKey key, String name, int areas, int beyond, OptionalLong people) {

        public boolean isGap() {
            return beyond > 0;
        }
    }
}
