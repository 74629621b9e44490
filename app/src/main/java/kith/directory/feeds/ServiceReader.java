package kith.directory.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryEntry.Audience;
import kith.directory.DirectoryEntry.Capacity;
import kith.directory.DirectoryEntry.Contact;
import kith.directory.DirectoryEntry.Cost;
import kith.directory.DirectoryEntry.Status;
import kith.directory.DirectoryEntry.Way;
import kith.directory.EntryInFeed;
import kith.directory.PrivateDetails;
import kith.directory.PrivateDetails.NamedContact;
import kith.directory.Session;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Venue;
import tools.jackson.databind.JsonNode;

/// One service of an Open Referral UK feed, as an entry.
///
/// Our own terms come as attributes of the taxonomies `kith-need`, `kith-way` and `kith-place`; any other
/// directory's terms stay words. A contact who is named is private.
final class ServiceReader {

    private static final String NEED = "kith-need";
    private static final String WAY = "kith-way";
    private static final String ONLY = "kith-only";
    private static final String CONFIDENTIAL = "confidential";

    private final JsonNode node;
    private final List<String> flags = new ArrayList<>();
    private final List<Venue> confidential = new ArrayList<>();

    ServiceReader(JsonNode node) {
        this.node = node;
    }

    EntryInFeed read(String id, String group) {
        List<Venue> venues = venues();
        DirectoryEntry entry = new DirectoryEntry(
                Fields.text(node, "name"),
                Fields.text(node, "description"),
                status(),
                terms(NEED),
                ways(),
                otherTerms(),
                audience(),
                cost(),
                Fields.words(Fields.list(node, "languages"), "name", "language", "code")
                        .distinct()
                        .toList(),
                contact(),
                sessions(),
                venues,
                capacity(),
                Fields.day(node, "assured_date", flags::add).filter(this::isPossible),
                Fields.text(node, "alert"),
                flags);
        return new EntryInFeed(
                id,
                group,
                entry,
                new PrivateDetails(namedContacts(), confidential),
                Fields.text(node, "assurer_email"));
    }

    private boolean isPossible(LocalDate assured) {
        return assured.getYear() >= 1990;
    }

    private Status status() {
        String word = Fields.text(node, "status");
        Optional<Status> known = Status.find(word);
        if (known.isEmpty()) {
            flags.add(word.isEmpty() ? "The feed gives no status." : "The feed's status is not one that we know.");
        }
        return known.orElse(word.isEmpty() ? Status.ACTIVE : Status.INACTIVE);
    }

    private Stream<JsonNode> attributes() {
        return Fields.list(node, "attributes").stream()
                .map(attribute -> attribute.path("taxonomy_term"))
                .filter(JsonNode::isObject);
    }

    private List<String> terms(String taxonomy) {
        return attributes()
                .filter(term -> Fields.text(term, "taxonomy").equals(taxonomy))
                .map(term -> Fields.text(term, "code", "term", "name"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> otherTerms() {
        Stream<String> three = attributes()
                .filter(term -> !Fields.text(term, "taxonomy").startsWith("kith-"))
                .map(term -> Fields.text(term, "name", "term"));
        Stream<String> one =
                Fields.list(node, "service_taxonomys").stream().map(term -> Fields.text(term.path("taxonomy"), "name"));
        return Stream.concat(three, one)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private List<Way> ways() {
        List<Way> ways = terms(WAY).stream()
                .flatMap(
                        word -> Stream.of(Way.values()).filter(way -> way.word().equals(word)))
                .toList();
        return ways.isEmpty() ? List.of(Way.RECEIVE) : ways;
    }

    private Audience audience() {
        List<JsonNode> eligibilities = Fields.list(node, "eligibilitys", "eligibility");
        JsonNode first = eligibilities.isEmpty() ? node : eligibilities.getFirst();
        return new Audience(
                Fields.whole(node, "minimum_age").or(() -> Fields.whole(first, "minimum_age")),
                Fields.whole(node, "maximum_age").or(() -> Fields.whole(first, "maximum_age")),
                String.join(", ", terms(ONLY)),
                Fields.words(Fields.list(node, "service_areas"), "name", "service_area")
                        .collect(Collectors.joining("; ")),
                Fields.text(node, "not_for"),
                Fields.text(node, "eligibility_description", "application_process", "attending_access"));
    }

    private Cost cost() {
        List<JsonNode> options = Fields.list(node, "cost_options");
        String fees = Fields.text(node, "fees_description", "fees");
        List<String> words = new ArrayList<>();
        if (!fees.isEmpty()) {
            words.add(fees);
        }
        boolean charged = false;
        boolean noCharge = fees.toLowerCase(Locale.ROOT).matches("(it is )?free\\b.*|no (charge|cost|fee).*");
        for (JsonNode option : options) {
            Optional<Double> amount = Fields.number(option, "amount");
            charged |= amount.filter(pounds -> pounds > 0).isPresent();
            noCharge |= amount.filter(pounds -> pounds == 0).isPresent();
            String line = Stream.of(
                            Fields.text(option, "option"),
                            amount.map(pounds -> pounds == 0 ? "free" : "£%.2f".formatted(pounds))
                                    .orElse(""),
                            Fields.text(option, "amount_description"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!line.isEmpty()) {
                words.add(line);
            }
        }
        return new Cost(noCharge && !charged, String.join("; ", words));
    }

    private Contact contact() {
        List<JsonNode> phones = new ArrayList<>(Fields.list(node, "phones"));
        Fields.list(node, "contacts").stream()
                .filter(contact -> Fields.text(contact, "name").isEmpty())
                .forEach(contact -> phones.addAll(Fields.list(contact, "phones")));
        return new Contact(
                Fields.words(phones, "number").findFirst().orElse(""),
                Fields.text(node, "email"),
                link(Fields.text(node, "url")));
    }

    /// Only addresses of the web become links; anything else is flagged and left out.
    private String link(String written) {
        if (written.isEmpty() || written.matches("(?i)https?://[^\\s\"<>]+")) {
            return written;
        }
        flags.add("The web address is not one that we can link to.");
        return "";
    }

    private List<NamedContact> namedContacts() {
        return Fields.list(node, "contacts").stream()
                .filter(contact -> !Fields.text(contact, "name").isEmpty())
                .map(contact -> new NamedContact(
                        Fields.text(contact, "name"),
                        Fields.text(contact, "title"),
                        Fields.words(Fields.list(contact, "phones"), "number")
                                .findFirst()
                                .orElse(""),
                        Fields.text(contact, "email")))
                .toList();
    }

    private List<Session> sessions() {
        ScheduleReader schedules = new ScheduleReader(flags::add);
        List<LocalDate> closed = schedules.closed(Fields.list(node, "holiday_schedules"));
        List<JsonNode> all = new ArrayList<>(Fields.list(node, "schedules", "regular_schedules"));
        for (JsonNode at : Fields.list(node, "service_at_locations")) {
            all.addAll(Fields.list(at, "schedules", "regular_schedule"));
        }
        return all.stream()
                .map(schedule -> schedules.session(schedule, closed))
                .distinct()
                .toList();
    }

    private List<Venue> venues() {
        List<Venue> venues = new ArrayList<>();
        for (JsonNode at : Fields.list(node, "service_at_locations")) {
            JsonNode location = at.path("location");
            if (!location.isObject()) {
                continue;
            }
            Venue venue = venue(location);
            if (Fields.text(location, "location_type").equals(CONFIDENTIAL)
                    || Fields.text(location, "kith_place").equals(CONFIDENTIAL)) {
                confidential.add(venue);
            } else {
                venues.add(venue);
                flags.addAll(VenueFlags.of(venue));
            }
        }
        return venues;
    }

    private static Venue venue(JsonNode location) {
        List<JsonNode> addresses = Fields.list(location, "addresses", "physical_addresses");
        JsonNode address = addresses.isEmpty() ? location : addresses.getFirst();
        List<String> said = Fields.list(location, "accessibility", "accessibility_for_disabilities").stream()
                .flatMap(
                        one -> Stream.of(Fields.text(one, "description", "accessibility"), Fields.text(one, "details")))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        Set<String> access = new LinkedHashSet<>();
        said.forEach(words -> access.addAll(AccessNeed.spokenOf(words)));
        return new Venue(
                Fields.text(location, "name"),
                Stream.of("address_1", "address_2", "city")
                        .map(part -> Fields.text(address, part))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                Fields.text(address, "postal_code"),
                Fields.number(location, "latitude"),
                Fields.number(location, "longitude"),
                List.copyOf(access),
                String.join("; ", said));
    }

    private Optional<Capacity> capacity() {
        JsonNode places = node.path("kith_capacity");
        return Fields.day(places, "as_of", flags::add)
                .map(asOf -> new Capacity(
                        Fields.whole(places, "places"),
                        Fields.whole(places, "funded"),
                        Fields.whole(places, "vacancies"),
                        Fields.text(places, "waiting"),
                        asOf));
    }
}
