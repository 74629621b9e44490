package kith.site.oruk;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import kith.directory.published.PublishedEntry;
import kith.directory.published.PublishedOrganisation;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.Venue;
import kith.site.Catalogue.Contents;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The resources of Open Referral UK 3.0, made from what is published. What is not known is left out.
record Resources(Contents contents) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NEEDS = "What support can be for";

    /// A service with its own fields and its organisation.
    ObjectNode service(PublishedEntry published) {
        var entry = published.entry();
        ObjectNode node = JSON.objectNode();
        node.put("id", published.id().toString());
        PublishedOrganisation organisation = contents.organisation(published);
        node.put("organization_id", OrukIds.organisation(organisation.key()).toString());
        node.put("name", entry.name());
        put(node, "description", entry.description());
        putAddress(node, "url", entry.contact().url());
        putEmail(node, entry.contact().email());
        node.put("status", entry.status().word().replace('-', ' '));
        put(
                node,
                "fees",
                entry.cost().words().isEmpty() && entry.cost().free()
                        ? "Free"
                        : entry.cost().words());
        entry.audience().youngest().ifPresent(age -> node.put("minimum_age", age));
        entry.audience().oldest().ifPresent(age -> node.put("maximum_age", age));
        published.assured().on().ifPresent(day -> node.put("assured_date", day.toString()));
        put(node, "alert", entry.alert());
        node.put("last_modified", published.since().toString());
        node.set("organization", organisation(organisation));
        return node;
    }

    /// A service with everything about it.
    ObjectNode fullService(PublishedEntry published) {
        ObjectNode node = service(published);
        UUID id = published.id().value();
        node.set("organization", fullOrganisation(contents.organisation(published)));
        setUnlessEmpty(node, "schedules", Schedules.of(published));
        ArrayNode places = JSON.arrayNode();
        List<Venue> venues = published.entry().venues();
        for (int i = 0; i < venues.size(); i++) {
            places.add(place(published, i, true));
        }
        setUnlessEmpty(node, "service_at_locations", places);
        ArrayNode languages = JSON.arrayNode();
        for (int i = 0; i < published.entry().languages().size(); i++) {
            languages
                    .addObject()
                    .put("id", OrukIds.partOf(id, "language", i).toString())
                    .put("service_id", id.toString())
                    .put("name", published.entry().languages().get(i));
        }
        setUnlessEmpty(node, "languages", languages);
        setUnlessEmpty(node, "cost_options", costs(published));
        setUnlessEmpty(node, "contacts", contacts(published));
        setUnlessEmpty(node, "attributes", attributes(published));
        return node;
    }

    private static ArrayNode costs(PublishedEntry published) {
        var cost = published.entry().cost();
        ArrayNode costs = JSON.arrayNode();
        if (cost.free() || !cost.words().isEmpty()) {
            ObjectNode node = costs.addObject()
                    .put("id", OrukIds.partOf(published.id().value(), "cost", 0).toString())
                    .put("service_id", published.id().toString())
                    .put("option", cost.words().isEmpty() ? "Free" : cost.words());
            if (cost.free()) {
                node.put("amount", 0);
            }
        }
        return costs;
    }

    /// How the public reaches the service. It names nobody.
    private static ArrayNode contacts(PublishedEntry published) {
        ArrayNode contacts = JSON.arrayNode();
        String number = published.entry().contact().telephone();
        if (!number.isEmpty()) {
            UUID id = OrukIds.partOf(published.id().value(), "contact", 0);
            ObjectNode node = contacts.addObject()
                    .put("id", id.toString())
                    .put("service_id", published.id().toString())
                    .put("title", "Enquiries");
            node.putArray("phones")
                    .addObject()
                    .put("id", OrukIds.partOf(id, "phone", 0).toString())
                    .put("contact_id", id.toString())
                    .put("number", number);
        }
        return contacts;
    }

    private ArrayNode attributes(PublishedEntry published) {
        ArrayNode attributes = JSON.arrayNode();
        UUID id = published.id().value();
        for (NeedNamed need : contents.needs()) {
            if (published.entry().needs().contains(need.need())) {
                ObjectNode node = attributes.addObject();
                node.put("id", OrukIds.partOf(id, "attribute-" + need.need(), 0).toString());
                node.put("link_id", id.toString());
                node.put("taxonomy_term_id", OrukIds.need(need.need()).toString());
                node.put("link_type", "service");
                node.set("taxonomy_term", term(need));
            }
        }
        return attributes;
    }

    ObjectNode organisation(PublishedOrganisation organisation) {
        ObjectNode node = JSON.objectNode();
        node.put("id", OrukIds.organisation(organisation.key()).toString());
        node.put("name", organisation.name());
        node.put("description", organisation.description());
        putAddress(node, "website", organisation.url());
        return node;
    }

    ObjectNode fullOrganisation(PublishedOrganisation organisation) {
        ObjectNode node = organisation(organisation);
        ArrayNode identifiers = JSON.arrayNode();
        UUID id = OrukIds.organisation(organisation.key());
        organisation
                .charityNumber()
                .ifPresent(number -> identifiers.add(identifier(id, "GB-CHC", "Charity number", number)));
        organisation
                .companyNumber()
                .ifPresent(number -> identifiers.add(identifier(id, "GB-COH", "Company number", number)));
        setUnlessEmpty(node, "organization_identifiers", identifiers);
        return node;
    }

    private static ObjectNode identifier(UUID organisation, String scheme, String type, String number) {
        return JSON.objectNode()
                .put("id", OrukIds.partOf(organisation, scheme, 0).toString())
                .put("organization_id", organisation.toString())
                .put("identifier_scheme", scheme)
                .put("identifier_type", type)
                .put("identifier", number);
    }

    /// One place of a service.
    ///
    /// @param full with its addresses and what somebody who needs access finds there
    ObjectNode place(PublishedEntry published, int number, boolean full) {
        Venue venue = published.entry().venues().get(number);
        ObjectNode node = JSON.objectNode();
        node.put(
                "id",
                OrukIds.partOf(published.id().value(), "service-at-location", number)
                        .toString());
        node.put("service_id", published.id().toString());
        node.put("location_id", OrukIds.location(venue).toString());
        node.set("location", full ? Locations.full(venue) : Locations.of(venue));
        return node;
    }

    /// The list of needs.
    ///
    /// @param full with its terms
    ObjectNode needs(boolean full) {
        ObjectNode node = JSON.objectNode();
        node.put("id", OrukIds.NEEDS.toString());
        node.put("name", "Needs");
        node.put("description", NEEDS);
        node.put("version", "1");
        if (full) {
            ArrayNode terms = node.putArray("taxonomy_terms");
            contents.needs().forEach(need -> terms.add(term(need)));
        }
        return node;
    }

    ObjectNode term(NeedNamed need) {
        return JSON.objectNode()
                .put("id", OrukIds.need(need.need()).toString())
                .put("name", need.name())
                .put("description", need.name())
                .put("taxonomy", "kith-need")
                .put("taxonomy_id", OrukIds.NEEDS.toString())
                .put("code", need.need())
                .put("term", need.name());
    }

    static void put(ObjectNode node, String field, String words) {
        if (!words.isBlank()) {
            node.put(field, words);
        }
    }

    private static void putAddress(ObjectNode node, String field, String url) {
        try {
            URI address = URI.create(url);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                node.put(field, url);
            }
        } catch (IllegalArgumentException unreadable) {
            // What is no address is left out of the API. The page of the entry shows it as it is.
            return;
        }
    }

    private static void putEmail(ObjectNode node, String email) {
        if (email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            node.put("email", email);
        }
    }

    private static void setUnlessEmpty(ObjectNode node, String field, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(field, values);
        }
    }
}
