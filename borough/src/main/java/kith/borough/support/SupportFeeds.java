package kith.borough.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.borough.setting.Dice;
import kith.borough.setting.Table;

/// Writes about 600 invented services of about 300 invented groups in the shape of Open Referral UK 3.0: one feed
/// from a charity's directory, and a smaller one from the council's, with some of the same groups under other names.
///
/// Some entries are stale, some have no place, and some are closed for now.
public final class SupportFeeds {

    /// The feed of the charity's directory.
    public static final String COMMUNITY = "community";

    /// The feed of the council's directory.
    public static final String COUNCIL = "council";

    private static final int GROUPS = 300;
    private static final int IN_BOTH_ONE_IN = 10;
    private static final int FIRST_CHARITY = 9_000_001;
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> LANGUAGES =
            List.of("Spanish", "Somali", "French", "Bengali", "Yoruba", "Portuguese", "Vietnamese");
    private static final List<String> KINDS = List.of(
            "Neighbours",
            "Community Trust",
            "Association",
            "Together",
            "Friends",
            "Action",
            "Project",
            "Circle",
            "Network",
            "Welcome",
            "Partnership",
            "Foundation",
            "Hub",
            "Alliance",
            "Collective",
            "Fellowship",
            "Families",
            "Elders",
            "Makers",
            "Growers",
            "Links",
            "Kitchen",
            "Voices",
            "Support",
            "Roots",
            "Bridges",
            "Open Door",
            "Helping Hands",
            "Good Company",
            "Commons");

    private final List<Map<String, String>> venues =
            Table.read("/borough/support/venues.csv").rows();
    private final List<Map<String, String>> services =
            Table.read("/borough/support/services.csv").rows();
    private final long seed;
    private final LocalDate today;

    private SupportFeeds(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /// Writes both feeds into a folder, as `community.json` and `council.json`.
    public static void write(long seed, LocalDate today, Path folder) {
        SupportFeeds feeds = new SupportFeeds(seed, today);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(COMMUNITY + ".json"), page(feeds.community()));
            Files.writeString(folder.resolve(COUNCIL + ".json"), page(feeds.council()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String page(List<String> services) {
        return "{\"total_items\": %d, \"contents\": [\n%s\n]}\n"
                .formatted(services.size(), String.join(",\n", services));
    }

    private List<String> community() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < GROUPS; number++) {
            Dice dice = Dice.of(seed, "group", number);
            String name = name(number);
            int count = dice.between(1, 3);
            for (int i = 0; i < count; i++) {
                all.add(service("community", number, i, name, Dice.of(seed, "service", number * 10L + i)));
            }
        }
        return all;
    }

    /// The council knows one group in ten, by a longer name and the same charity number.
    private List<String> council() {
        return IntStream.range(0, GROUPS)
                .filter(number -> number % IN_BOTH_ONE_IN == 0)
                .mapToObj(number -> service(
                        "council",
                        number,
                        0,
                        "The " + name(number) + " (Southwark)",
                        Dice.of(seed, "service", number * 10L)))
                .toList();
    }

    private String name(int number) {
        List<String> places = venues.stream()
                .map(venue -> Table.in(venue, "place"))
                .distinct()
                .toList();
        String place = places.get(number % places.size());
        return "%s %s".formatted(place, KINDS.get(number / places.size() % KINDS.size()));
    }

    private String service(String feed, int group, int number, String groupName, Dice dice) {
        Map<String, String> kind = services.get((group * 2 + number * 17) % services.size());
        String name = groupName.replace("The ", "").replace(" (Southwark)", "") + ": " + Table.in(kind, "name");
        String key = "%s-%03d-%d".formatted(feed, group, number);
        List<String> parts = new ArrayList<>();
        parts.add("\"id\": %s".formatted(text(key)));
        parts.add("\"name\": %s".formatted(text(name)));
        parts.add("\"description\": %s".formatted(text(Table.in(kind, "description"))));
        parts.add("\"status\": %s".formatted(text(dice.chance(0.03) ? "temporarily closed" : "active")));
        parts.add("\"email\": \"hello@group%03d.example\"".formatted(group));
        parts.add("\"phones\": [{\"number\": \"020 7946 0%03d\"}]".formatted(group));
        if (!dice.chance(0.05)) {
            parts.add("\"assured_date\": \"%s\"".formatted(today.minusDays(age(dice))));
        }
        if (!Table.in(kind, "youngest").isEmpty()) {
            parts.add("\"minimum_age\": " + Table.in(kind, "youngest"));
        }
        parts.add("\"fees\": %s"
                .formatted(text(Table.in(kind, "cost").equals("free") ? "Free" : Table.in(kind, "cost"))));
        parts.add("\"schedules\": [%s]".formatted(schedule(dice)));
        if (!dice.chance(0.12)) {
            parts.add("\"service_at_locations\": [%s]".formatted(location(groupName, key, dice)));
        }
        String languages = dice.chance(0.3) ? "English " + dice.of(LANGUAGES) : "English";
        parts.add("\"languages\": [%s]"
                .formatted(List.of(languages.split(" ")).stream()
                        .map(language -> "{\"name\": \"%s\"}".formatted(language))
                        .collect(Collectors.joining(", "))));
        if (dice.chance(0.4)) {
            parts.add("\"kith_capacity\": {\"places\": %d, \"vacancies\": %d, \"as_of\": \"%s\"}"
                    .formatted(dice.between(8, 30), dice.between(0, 7), today.minusDays(dice.between(1, 60))));
        }
        parts.add("\"attributes\": [%s]".formatted(attributes(Table.in(kind, "needs"))));
        parts.add("\"organization\": %s".formatted(organisation(feed, group, groupName)));
        return "{" + String.join(", ", parts) + "}";
    }

    /// Most were checked in the last months, some long ago.
    private static int age(Dice dice) {
        double part = dice.unit();
        if (part < 0.65) {
            return dice.between(1, 180);
        }
        return part < 0.85 ? dice.between(181, 364) : dice.between(365, 1000);
    }

    private String schedule(Dice dice) {
        boolean monthly = dice.chance(0.15);
        String day = WEEKDAYS.get(dice.chance(0.9) ? dice.below(5) : dice.between(5, 6));
        int opens = dice.between(9, 17);
        return "{\"freq\": \"%s\", \"byday\": \"%s\", \"opens_at\": \"%02d:00\", \"closes_at\": \"%02d:00\"}"
                .formatted(
                        monthly ? "MONTHLY" : "WEEKLY",
                        monthly ? dice.between(1, 3) + day : day,
                        opens,
                        opens + dice.between(1, 3));
    }

    private String location(String groupName, String key, Dice dice) {
        List<Map<String, String>> near = venues.stream()
                .filter(venue -> groupName.replace("The ", "").startsWith(Table.in(venue, "place")))
                .toList();
        Map<String, String> venue = dice.of(near);
        return """
                {"id": "at-%s", "location": {"id": "place-%s", "location_type": "physical", "name": %s,
                 "latitude": %s, "longitude": %s, "addresses": [{"address_1": %s, "city": "London", "postal_code": "%s"}],
                 "accessibility": [%s]}}""".formatted(
                        key,
                        key,
                        text(Table.in(venue, "name")),
                        Table.in(venue, "latitude"),
                        Table.in(venue, "longitude"),
                        text(Table.in(venue, "street")),
                        Table.in(venue, "postcode"),
                        List.of(Table.in(venue, "access").split("; ")).stream()
                                .filter(words -> !words.isEmpty())
                                .map(words -> "{\"description\": %s}".formatted(text(words)))
                                .collect(Collectors.joining(", ")));
    }

    private static String attributes(String needs) {
        List<String> attributes = new ArrayList<>();
        for (String need : needs.split(" ")) {
            attributes.add("{\"taxonomy_term\": {\"taxonomy\": \"kith-need\", \"code\": \"%s\", \"name\": \"%s\"}}"
                    .formatted(need, need));
            String way = need.equals("contribution") ? "give" : "receive";
            attributes.add("{\"taxonomy_term\": {\"taxonomy\": \"kith-way\", \"code\": \"%s\", \"name\": \"%s\"}}"
                    .formatted(way, way));
        }
        return attributes.stream().distinct().collect(Collectors.joining(", "));
    }

    /// Two groups in three are charities.
    private static String organisation(String feed, int group, String name) {
        String identifier = group % 3 == 2
                ? ""
                : "{\"identifier_scheme\": \"GB-CHC\", \"identifier\": \"%d\"}".formatted(FIRST_CHARITY + group);
        return "{\"id\": \"%s-group-%03d\", \"name\": %s, \"description\": \"An invented group.\", \"organization_identifiers\": [%s]}"
                .formatted(feed, group, text(name), identifier);
    }

    private static String text(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
