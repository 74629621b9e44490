package kith.site.web;

import java.util.List;
import kith.directory.search.Understood.NeedNamed;
import kith.ui.Link;

/// The first page of the public site.
///
/// @param needs a search for each need
public record HomePage(List<Link> needs) {

    public HomePage {
        needs = List.copyOf(needs);
    }

    static HomePage of(List<NeedNamed> needs) {
        return new HomePage(needs.stream()
                .map(need -> new Link(need.name(), "/support?need=" + need.need()))
                .toList());
    }
}
