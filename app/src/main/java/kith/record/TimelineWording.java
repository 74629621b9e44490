package kith.record;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.items.Format;
import kith.engine.terms.PartialDate;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns an item into an entry on a person's timeline, in plain words. Items that say who the person is, and
/// items that are not events in the person's care, are not on the timeline.
final class TimelineWording {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// When it happened: the first of these that is present. FHIR R4 has a different name in each resource.
    private static final List<JsonPointer> WHEN = pointers(
            "/onsetDateTime",
            "/onsetPeriod/start",
            "/effectiveDateTime",
            "/effectivePeriod/start",
            "/performedDateTime",
            "/performedPeriod/start",
            "/occurrenceDateTime",
            "/period/start",
            "/authoredOn",
            "/start",
            "/recordedDate",
            "/date",
            "/created",
            "/issued");

    private static final List<JsonPointer> UNTIL = pointers(
            "/abatementDateTime",
            "/abatementPeriod/end",
            "/effectivePeriod/end",
            "/performedPeriod/end",
            "/period/end");

    private static final List<JsonPointer> WORDS = pointers(
            "/code/text",
            "/code/coding/0/display",
            "/vaccineCode/text",
            "/vaccineCode/coding/0/display",
            "/medicationCodeableConcept/text",
            "/medicationCodeableConcept/coding/0/display",
            "/type/0/text",
            "/type/0/coding/0/display",
            "/type/text",
            "/category/0/text",
            "/category/0/coding/0/display",
            "/description",
            "/class/display",
            "/class/code");

    private static final List<JsonPointer> VALUE =
            pointers("/valueCodeableConcept/text", "/valueCodeableConcept/coding/0/display", "/valueString");

    private static final List<JsonPointer> CLINICAL = pointers("/clinicalStatus/coding/0/code");

    private static final List<JsonPointer> VERIFICATION = pointers("/verificationStatus/coding/0/code");

    private static final Set<String> NOT_ON_IT =
            Set.of("Patient", "people", "Claim", "ExplanationOfBenefit", "Provenance", "CareTeam", "Coverage");

    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("AllergyIntolerance", "Allergy"),
            Map.entry("CarePlan", "Care plan"),
            Map.entry("Condition", "Condition"),
            Map.entry("DiagnosticReport", "Report"),
            Map.entry("DocumentReference", "Document"),
            Map.entry("Encounter", "Contact"),
            Map.entry("EpisodeOfCare", "Episode of care"),
            Map.entry("Flag", "Alert"),
            Map.entry("Immunization", "Vaccination"),
            Map.entry("MedicationRequest", "Prescription"),
            Map.entry("MedicationStatement", "Medicine"),
            Map.entry("Observation", "Test or measurement"),
            Map.entry("Procedure", "Procedure"),
            Map.entry("ServiceRequest", "Request"));

    private final FactExtractor drawing;

    TimelineWording(FactExtractor drawing) {
        this.drawing = drawing;
    }

    Optional<Happening> entry(RecordId record, RunId run, Item item) {
        if (NOT_ON_IT.contains(item.type())) {
            return Optional.empty();
        }
        return item.format() == Format.FHIR ? Optional.of(resource(record, run, item)) : row(record, run, item);
    }

    private static Happening resource(RecordId record, RunId run, Item item) {
        JsonNode resource = JSON.readTree(
                item.bytes().buffer(), item.bytes().offset(), item.bytes().length());
        return new Happening(
                record,
                run,
                first(resource, WHEN).flatMap(PartialDate::find).map(PartialDate::first),
                first(resource, UNTIL).flatMap(PartialDate::find).map(PartialDate::first),
                WHAT.getOrDefault(item.type(), item.type()),
                first(resource, WORDS).orElse("No description"),
                detail(resource),
                item.label());
    }

    private static String detail(JsonNode resource) {
        List<String> parts = new ArrayList<>();
        value(resource).ifPresent(parts::add);
        for (JsonNode component : resource.path("component")) {
            value(component)
                    .ifPresent(value -> parts.add(
                            first(component, WORDS).map(words -> words + " ").orElse("") + value));
        }
        first(resource, CLINICAL).ifPresent(parts::add);
        first(resource, VERIFICATION)
                .filter(status -> !status.equals("confirmed"))
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> value(JsonNode from) {
        JsonNode quantity = from.path("valueQuantity");
        if (!quantity.isMissingNode()) {
            String unit = quantity.path("unit").asString("");
            return Optional.of((number(quantity.path("value")) + " " + unit).strip());
        }
        return first(from, VALUE);
    }

    private static String number(JsonNode value) {
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            return "a number that cannot be shown";
        }
        return value.isNumber()
                ? value.decimalValue()
                        .round(new MathContext(5))
                        .stripTrailingZeros()
                        .toPlainString()
                : value.asString("");
    }

    private static Optional<String> first(JsonNode resource, List<JsonPointer> paths) {
        for (JsonPointer path : paths) {
            JsonNode found = resource.at(path);
            if (found.isString() && !found.asString().isBlank()) {
                return Optional.of(found.asString());
            }
        }
        return Optional.empty();
    }

    private static List<JsonPointer> pointers(String... paths) {
        return Arrays.stream(paths).map(JsonPointer::compile).toList();
    }

    private Optional<Happening> row(RecordId record, RunId run, Item item) {
        return drawing
                .draw(item.format(), item.type(), item.id(), item.header(), item.bytes(), item.label())
                .facts()
                .stream()
                .findFirst()
                .map(fact -> new Happening(
                        record,
                        run,
                        Optional.ofNullable(fact.happened()).or(() -> Optional.ofNullable(fact.recorded())),
                        Optional.ofNullable(fact.ended()),
                        what(fact.kind()),
                        Optional.ofNullable(fact.text())
                                .or(() -> Optional.ofNullable(fact.code()))
                                .orElse("No description"),
                        "",
                        item.label()));
    }

    private static String what(Fact.Kind kind) {
        return switch (kind) {
            case CONDITION -> "Condition";
            case NEED -> "Need";
            case ADMISSION -> "Admission";
            case ATTENDANCE -> "Emergency attendance";
            case ALERT -> "Alert";
            case SERVICE -> "Service";
            case TENANCY -> "Tenancy";
            case NOTE -> "Note";
            case EVENT -> "Event";
            case CONTACT -> "Contact";
        };
    }
}
