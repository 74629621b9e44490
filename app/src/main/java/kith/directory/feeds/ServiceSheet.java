package kith.directory.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.directory.ReadFeed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A sheet of services, one a line, in the shape of Outpost: `import_id`, `name`, `organisation` and more. A line
/// that refers to another by `import_id_reference` adds a place, a contact, a cost or a day to it.
///
/// Each service is turned into the object that Open Referral UK would have, so there is one way to read it.
final class ServiceSheet {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> services = new LinkedHashMap<>();
    private final List<String> rejected = new ArrayList<>();

    static ReadFeed read(String name, Path file) throws IOException {
        ServiceSheet sheet = new ServiceSheet();
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser lines = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .get()
                        .parse(reader)) {
            boolean ours = lines.getHeaderNames().contains("name")
                    && lines.getHeaderNames().contains("organisation");
            if (!ours) {
                return new ReadFeed(List.of(), List.of(), List.of(), List.of(name));
            }
            for (CSVRecord line : lines) {
                sheet.line(line);
            }
        }
        OpenReferral all = new OpenReferral();
        sheet.services.values().forEach(service -> all.add(name, service));
        ReadFeed read = all.read();
        sheet.rejected.addAll(read.rejected());
        return new ReadFeed(read.groups(), read.entries(), sheet.rejected, List.of());
    }

    private void line(CSVRecord line) {
        String reference = cell(line, "import_id_reference");
        Optional<ObjectNode> known = Optional.ofNullable(services.get(reference));
        if (!reference.isEmpty() && known.isEmpty()) {
            rejected.add("Line %d refers to a service that is not there.".formatted(line.getRecordNumber() + 1));
            return;
        }
        ObjectNode service = known.orElseGet(() -> service(line));
        place(line, service);
        contact(line, service);
        cost(line, service);
        day(line, service);
    }

    private ObjectNode service(CSVRecord line) {
        String id = cell(line, "import_id");
        String key = id.isEmpty() ? "line-" + line.getRecordNumber() : id;
        ObjectNode service = JSON.objectNode();
        service.put("id", key);
        service.put("name", cell(line, "name"));
        service.put("description", cell(line, "description"));
        service.put("url", cell(line, "url"));
        service.put("status", status(line));
        copy(line, "min_age", service, "minimum_age");
        copy(line, "max_age", service, "maximum_age");
        String organisation = cell(line, "organisation");
        ObjectNode group = service.putObject("organization");
        group.put("id", organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        group.put("name", organisation);
        ArrayNode terms = service.putArray("service_taxonomys");
        for (String term : cell(line, "service_taxonomies").split(";")) {
            if (!term.isBlank()) {
                terms.addObject().putObject("taxonomy").put("name", term.strip());
            }
        }
        services.put(key, service);
        return service;
    }

    /// What is not approved or not to be seen is not active.
    private static String status(CSVRecord line) {
        if (cell(line, "temporarily_closed").equalsIgnoreCase("true")) {
            return "temporarily closed";
        }
        boolean hidden = cell(line, "approved").equalsIgnoreCase("false")
                || cell(line, "visible").equalsIgnoreCase("false");
        return hidden ? "inactive" : "active";
    }

    private static void place(CSVRecord line, ObjectNode service) {
        String name = cell(line, "location_name");
        String postcode = cell(line, "location_postcode");
        if (name.isEmpty() && postcode.isEmpty()) {
            return;
        }
        ObjectNode location =
                service.withArray("service_at_locations").addObject().putObject("location");
        boolean hidden = cell(line, "location_visible").equalsIgnoreCase("false")
                || cell(line, "mask_exact_address").equalsIgnoreCase("true");
        location.put("location_type", hidden ? "confidential" : "physical");
        location.put("name", name);
        copy(line, "location_latitude", location, "latitude");
        copy(line, "location_longitude", location, "longitude");
        location.putArray("addresses")
                .addObject()
                .put("address_1", cell(line, "location_address_1"))
                .put("city", cell(line, "location_city"))
                .put("postal_code", postcode);
        ArrayNode access = location.putArray("accessibility");
        for (String words : cell(line, "location_accessibilities").split(";")) {
            if (!words.isBlank()) {
                access.addObject().put("description", words.strip());
            }
        }
    }

    private static void contact(CSVRecord line, ObjectNode service) {
        String name = cell(line, "contact_name");
        String email = cell(line, "contact_email");
        String telephone = cell(line, "contact_phone");
        if (name.isEmpty() && email.isEmpty() && telephone.isEmpty()) {
            return;
        }
        boolean open = cell(line, "contact_visible").equalsIgnoreCase("true");
        if (open) {
            service.put("email", email);
            service.withArray("phones").addObject().put("number", telephone);
        }
        ObjectNode contact = service.withArray("contacts").addObject();
        contact.put("name", name.isEmpty() && !open ? "Not named" : name);
        contact.put("title", cell(line, "contact_title"));
        contact.put("email", email);
        contact.putArray("phones").addObject().put("number", telephone);
    }

    private static void cost(CSVRecord line, ObjectNode service) {
        if (cell(line, "free").equalsIgnoreCase("true")) {
            service.put("fees", "Free");
        }
        if (!cell(line, "cost_amount").isEmpty()) {
            ObjectNode option = service.withArray("cost_options").addObject();
            option.put("option", cell(line, "cost_option"));
            option.put("amount", cell(line, "cost_amount"));
            option.put("amount_description", cell(line, "cost_type"));
        }
    }

    private static void day(CSVRecord line, ObjectNode service) {
        String day = cell(line, "scheduled_weekday");
        if (!day.isEmpty()) {
            ObjectNode schedule = service.withArray("schedules").addObject();
            schedule.put("freq", "WEEKLY");
            schedule.put("byday", day);
            schedule.put("opens_at", cell(line, "schedules_opens_at"));
            schedule.put("closes_at", cell(line, "schedules_closes_at"));
        }
    }

    private static void copy(CSVRecord line, String column, ObjectNode to, String field) {
        String value = cell(line, column);
        if (!value.isEmpty()) {
            to.put(field, value);
        }
    }

    private static String cell(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column).strip() : "";
    }
}
