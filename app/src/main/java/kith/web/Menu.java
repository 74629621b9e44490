package kith.web;

import java.util.List;
import kith.access.Role;
import kith.ui.Link;

/// The menu of each role, with only the pages that the role may open.
final class Menu {

    private static final Link BOROUGH = new Link("Borough", "/");
    private static final Link SEARCH = new Link("Find a person", "/search");
    private static final Link REVIEW = new Link("Records in doubt", "/review");
    private static final Link IMPORTS = new Link("Feeds and imports", "/imports");
    private static final Link LOG = new Link("Who looked", "/audit");
    private static final Link CATALOGUE = new Link("Conditions", "/catalogue");
    private static final Link MATCHING = new Link("How well we match", "/matching");
    private static final Link PLACES = new Link("Neighbourhoods", "/places");

    static List<Link> of(Role role) {
        return switch (role) {
            case COORDINATOR, GP -> List.of(BOROUGH, SEARCH, REVIEW, IMPORTS, CATALOGUE, PLACES, MATCHING);
            case LINK_WORKER -> List.of(BOROUGH, SEARCH, IMPORTS, CATALOGUE, PLACES, MATCHING);
            case GOVERNANCE -> List.of(BOROUGH, LOG, IMPORTS, CATALOGUE, PLACES, MATCHING);
            case PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    HOUSING_OFFICER,
                    MENTAL_HEALTH,
                    VOLUNTARY,
                    SCHOOL_LEAD,
                    ANALYST,
                    ADMINISTRATOR,
                    OPERATOR -> List.of(BOROUGH, IMPORTS, CATALOGUE, PLACES, MATCHING);
        };
    }

    private Menu() {}
}
