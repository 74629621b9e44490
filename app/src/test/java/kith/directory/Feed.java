package kith.directory;

import java.util.List;
import java.util.stream.Collectors;

/// Small feeds in the shape of Open Referral UK 3.0, for tests.
public final class Feed {

    public static final String LUNCH_CLUB = service("lunch", "Tuesday Lunch Club", """
            "description": "A hot meal and a chat for older people.",
            "assured_date": "2026-10-01",
            "fees": "Free",
            "schedules": [{"id": "s1", "freq": "WEEKLY", "byday": "TU", "dtstart": "2026-01-06",
                           "opens_at": "12:00", "closes_at": "14:00"}],
            "service_at_locations": [{"id": "l1", "location": {"id": "v1", "location_type": "physical",
                "name": "Peckham Hall", "latitude": 51.4727, "longitude": -0.0658,
                "addresses": [{"address_1": "1 High Street", "city": "London", "postal_code": "SE15 5EW"}],
                "accessibility": [{"description": "Step-free entrance and accessible toilet"}]}}],
            "attributes": [{"taxonomy_term": {"taxonomy": "kith-need", "code": "connection"}},
                           {"taxonomy_term": {"taxonomy": "kith-need", "code": "food"}}],
            "contacts": [{"id": "c1", "name": "Joan Example", "title": "Cook", "phones": [{"number": "020 7946 0001"}]}]
            """);

    public static final String HEATING = service("heat", "Warm Homes Advice", """
            "description": "Help with gas and electricity bills.",
            "assured_date": "2026-09-01",
            "cost_options": [{"option": "Visit", "amount": 5}],
            "schedules": [{"id": "s2", "freq": "WEEKLY", "byday": "TH"}],
            "service_at_locations": [{"id": "l2", "location": {"id": "v2", "name": "Walworth Library",
                "latitude": 51.4878, "longitude": -0.0935, "addresses": [{"postal_code": "SE17 1RL"}]}}],
            "attributes": [{"taxonomy_term": {"taxonomy": "kith-need", "code": "energy"}}]
            """);

    public static String of(String... services) {
        return "{\"contents\": [" + String.join(",", services) + "]}";
    }

    /// One service of one group with a charity number.
    public static String service(String id, String name, String more) {
        return """
                {"id": "%s", "name": "%s", "status": "active",
                 "organization": {"id": "group", "name": "Peckham Neighbours", "description": "A group",
                     "organization_identifiers": [{"identifier_scheme": "GB-CHC", "identifier": "1122334"}]},
                 %s}
                """.formatted(id, name, more);
    }

    /// So many services, numbered from one.
    public static String many(int count) {
        return of(java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(n -> service("n" + n, "Group number " + n, "\"description\": \"Knitting\""))
                .collect(Collectors.toCollection(java.util.ArrayList::new))
                .toArray(String[]::new));
    }

    public static List<String> kinds(FeedReport report) {
        return report.differences().stream().map(FeedReport.Difference::what).toList();
    }

    private Feed() {}
}
