package kith.places;

import java.util.ArrayList;
import java.util.List;

/// All of a borough's places, as its files hold them and as the database keeps them.
public record Reference(
        List<Geography> geographies,
        List<Start> starts,
        List<Neighbourhood> neighbourhoods,
        List<Area> areas,
        List<AreaChange> changes,
        List<Deprivation> deprivation,
        List<PostcodeAreas> postcodes,
        List<Practice> practices,
        List<Placement> placements) {

    public Reference {
        geographies = List.copyOf(geographies);
        starts = List.copyOf(starts);
        neighbourhoods = List.copyOf(neighbourhoods);
        areas = List.copyOf(areas);
        changes = List.copyOf(changes);
        deprivation = List.copyOf(deprivation);
        postcodes = List.copyOf(postcodes);
        practices = List.copyOf(practices);
        placements = List.copyOf(placements);
    }

    static final Reference EMPTY = new Reference(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// This reference, with those starts of an earlier one that it says nothing about: a borough sets a start
    /// by saying so, not by editing a file.
    Reference keepingStartsOf(Reference earlier) {
        List<Start> all = new ArrayList<>(starts);
        for (Start start : earlier.starts) {
            boolean known =
                    geographies.stream().anyMatch(geography -> geography.key().equals(start.geography()));
            boolean free = all.stream()
                    .noneMatch(other -> other.geography().equals(start.geography())
                            || other.since().equals(start.since()));
            if (known && free) {
                all.add(start);
            }
        }
        return new Reference(
                geographies, all, neighbourhoods, areas, changes, deprivation, postcodes, practices, placements);
    }

    @Override
    public String toString() {
        return "%d neighbourhoods, %d practices, %d areas, %d postcodes"
                .formatted(neighbourhoods.size(), practices.size(), areas.size(), postcodes.size());
    }
}
