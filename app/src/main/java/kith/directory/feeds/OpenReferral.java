package kith.directory.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.directory.EntryInFeed;
import kith.directory.GroupInFeed;
import kith.directory.ReadFeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects the objects of an Open Referral UK feed (1.0, 3.0 and HSDS 3.0) from pages, lists and single objects.
///
/// The same service may occur in several files, as in a list and in full: then the fuller one completes the other.
final class OpenReferral {

    private final Map<String, ObjectNode> services = new LinkedHashMap<>();
    private final Map<String, ObjectNode> organisations = new LinkedHashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();

    void add(String file, JsonNode node) {
        int before = services.size() + organisations.size();
        boolean known = collect(file, node);
        if (!known && before == services.size() + organisations.size()) {
            notRead.add(file);
        }
    }

    private boolean collect(String file, JsonNode node) {
        if (node.isArray()) {
            boolean known = false;
            for (JsonNode one : node) {
                known |= collect(file, one);
            }
            return known;
        }
        if (!node.isObject()) {
            return false;
        }
        for (String page : List.of("contents", "content")) {
            if (node.path(page).isArray()) {
                collect(file, node.path(page));
                return true;
            }
        }
        return one(file, (ObjectNode) node);
    }

    private boolean one(String file, ObjectNode node) {
        if (node.path("service").has("id")) {
            ObjectNode service = ((ObjectNode) node.path("service")).deepCopy();
            ObjectNode at = node.deepCopy();
            at.remove("service");
            service.withArray("service_at_locations").add(at);
            return service(file, service);
        }
        if (node.has("status") || node.path("organization").isObject() || node.has("organization_id")) {
            return service(file, node);
        }
        if (node.has("id") && (node.has("term") || node.has("taxonomy_terms") || node.has("version"))) {
            return true;
        }
        return node.has("id") && node.has("name") && organisation(file, node);
    }

    private boolean service(String file, ObjectNode node) {
        String id = Fields.text(node, "id");
        if (id.isEmpty() || Fields.text(node, "name").isEmpty()) {
            rejected.add("A service in %s has no id or no name.".formatted(file));
            return true;
        }
        if (node.path("organization") instanceof ObjectNode organisation) {
            organisation(file, organisation);
        }
        merge(services, id, node);
        return true;
    }

    private boolean organisation(String file, ObjectNode node) {
        String id = Fields.text(node, "id");
        if (id.isEmpty() || Fields.text(node, "name").isEmpty()) {
            rejected.add("An organisation in %s has no id or no name.".formatted(file));
            return true;
        }
        ObjectNode alone = node.deepCopy();
        for (JsonNode service : Fields.list(node, "services")) {
            if (service instanceof ObjectNode object) {
                ObjectNode owned = object.deepCopy();
                owned.put("organization_id", id);
                service(file, owned);
            }
        }
        alone.remove("services");
        merge(organisations, id, alone);
        return true;
    }

    private static void merge(Map<String, ObjectNode> known, String id, ObjectNode more) {
        ObjectNode have = known.putIfAbsent(id, more.deepCopy());
        if (have == null) {
            return;
        }
        more.properties().forEach(field -> {
            JsonNode now = have.path(field.getKey());
            if (now.isMissingNode() || now.isNull()) {
                have.set(field.getKey(), field.getValue().deepCopy());
            } else if (now instanceof ArrayNode list && field.getValue() instanceof ArrayNode others) {
                addMissing(list, others);
            }
        });
    }

    private static void addMissing(ArrayNode list, ArrayNode others) {
        for (JsonNode other : others) {
            String id = Fields.text(other, "id");
            boolean there = false;
            for (JsonNode one : list) {
                there |= one.equals(other)
                        || (!id.isEmpty() && Fields.text(one, "id").equals(id));
            }
            if (!there) {
                list.add(other.deepCopy());
            }
        }
    }

    ReadFeed read() {
        List<EntryInFeed> entries = new ArrayList<>();
        services.forEach((id, node) -> {
            String group = node.path("organization").isObject()
                    ? Fields.text(node.path("organization"), "id")
                    : Fields.text(node, "organization_id");
            if (!organisations.containsKey(group)) {
                rejected.add("Service %s belongs to no organisation of the feed.".formatted(id));
            } else {
                entries.add(new ServiceReader(node).read(id, group));
            }
        });
        return new ReadFeed(
                organisations.entrySet().stream()
                        .map(one -> group(one.getKey(), one.getValue()))
                        .toList(),
                entries,
                rejected,
                notRead);
    }

    private static GroupInFeed group(String id, JsonNode node) {
        Optional<String> charity = Optional.empty();
        Optional<String> company = Optional.empty();
        for (JsonNode identifier : Fields.list(node, "organization_identifiers")) {
            String scheme = (Fields.text(identifier, "identifier_scheme") + " "
                            + Fields.text(identifier, "identifier_type"))
                    .toUpperCase(java.util.Locale.ROOT);
            String number = Fields.text(identifier, "identifier");
            if (scheme.contains("CHC") || scheme.contains("CHTY") || scheme.contains("CHARITY")) {
                charity = RegisteredNumber.charity(number);
            } else if (scheme.contains("COH") || scheme.contains("UK-CO") || scheme.contains("COMPANY")) {
                company = RegisteredNumber.company(number);
            }
        }
        return new GroupInFeed(
                id,
                Fields.text(node, "name"),
                Fields.text(node, "description"),
                Fields.text(node, "email"),
                Fields.text(node, "website", "url", "uri"),
                charity,
                company);
    }
}
