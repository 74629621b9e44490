package kith.site.web;

import java.util.List;
import kith.directory.search.StartingPoint;
import kith.ui.Link;

/// The neighbourhoods of the borough.
public record NeighbourhoodsPage(List<Link> neighbourhoods) {

    public NeighbourhoodsPage {
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    static NeighbourhoodsPage of(List<StartingPoint> neighbourhoods) {
        return new NeighbourhoodsPage(links(neighbourhoods));
    }

    static List<Link> links(List<StartingPoint> neighbourhoods) {
        return neighbourhoods.stream()
                .map(one -> new Link(one.name(), "/neighbourhoods/" + one.key()))
                .toList();
    }
}
