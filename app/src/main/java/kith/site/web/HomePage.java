package kith.site.web;

import java.util.List;
import kith.directory.search.StartingPoint;
import kith.directory.search.Understood.NeedNamed;
import kith.ui.Link;

/// The first page of the public site.
///
/// @param needs a search for each need
public record HomePage(List<Link> needs, List<Link> neighbourhoods) {

    public HomePage {
        needs = List.copyOf(needs);
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    static HomePage of(List<NeedNamed> needs, List<StartingPoint> neighbourhoods) {
        return new HomePage(
                needs.stream()
                        .map(need -> new Link(need.name(), "/support?need=" + need.need()))
                        .toList(),
                NeighbourhoodsPage.links(neighbourhoods));
    }
}
