package kith.engine.feeds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes what Conditions say, or how they are written, as faulty exports do. The same seed gives the same files.
public final class ConditionMutator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "active",
            "resolved",
            "inactive",
            "Active",
            "recurrence",
            "remission",
            "refuted",
            "entered-in-error",
            "confirmed",
            "provisional",
            "",
            " ",
            "unknown",
            "Patient/p2",
            "Patient/p3/_history/2",
            "Practitioner/d1",
            "http://other.example/Patient/p2",
            "#p2",
            "p2",
            "2010",
            "2010-05",
            "2010-05-01",
            "2010-05-01T23:30:00Z",
            "2010-05-01T23:30:00+01:00",
            "2010-02-31",
            "01/05/2010",
            "20100501",
            "9999-12-31",
            "0001-01-01",
            "1",
            "2",
            "http://snomed.info/sct",
            "http://terminology.hl7.org/CodeSystem/condition-clinical",
            "http://terminology.hl7.org/CodeSystem/condition-ver-status",
            "38341003",
            "73211009");

    private static final List<String> NAMES = List.of(
            "clinicalStatus",
            "verificationStatus",
            "subject",
            "patient",
            "asserter",
            "onsetDateTime",
            "onsetString",
            "onsetPeriod",
            "recordedDate",
            "assertedDate",
            "abatementDateTime",
            "code",
            "coding",
            "reference",
            "system",
            "id",
            "meta",
            "versionId",
            "text",
            "status",
            "category");

    private final Random random;

    public ConditionMutator(long seed) {
        random = new Random(seed);
    }

    /// One file of bulk data: some people and their conditions, most of them changed.
    public byte[] file() {
        StringBuilder lines = new StringBuilder();
        for (int person = 1; person <= 3; person++) {
            lines.append("{\"resourceType\":\"Patient\",\"id\":\"p")
                    .append(person)
                    .append("\"}\n");
        }
        for (int number = 1; number <= 8; number++) {
            lines.append(mutated(condition(number))).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(95));
        }
        return bytes;
    }

    private ObjectNode condition(int number) {
        ObjectNode condition = JSON.createObjectNode();
        condition.put("resourceType", "Condition").put("id", "c" + number);
        condition.putObject("meta").put("versionId", "" + (1 + random.nextInt(3)));
        concept(condition.putObject("clinicalStatus"), "condition-clinical", any("active", "resolved", "inactive"));
        concept(condition.putObject("verificationStatus"), "condition-ver-status", any("confirmed", "refuted"));
        condition
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", any("38341003", "73211009"))
                .put("display", "A condition");
        condition.putObject("subject").put("reference", "Patient/p" + (1 + random.nextInt(3)));
        condition.putObject("asserter").put("reference", "Patient/p" + (1 + random.nextInt(3)));
        switch (random.nextInt(3)) {
            case 0 -> condition.put("onsetDateTime", any("2010", "2010-05", "2010-05-01", "2010-05-01T23:30:00Z"));
            case 1 ->
                condition.putObject("onsetPeriod").put("start", "2011-04-03").put("end", "2012-01-01");
            default -> condition.put("onsetString", "as a child");
        }
        return condition.put("recordedDate", any("2013-02-01", "2013-02-01T09:00:00+00:00"));
    }

    private static void concept(ObjectNode concept, String system, String code) {
        concept.putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/" + system)
                .put("code", code);
    }

    private String mutated(ObjectNode condition) {
        for (int times = random.nextInt(4); times > 0; times--) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(condition, objects);
            change(objects.get(random.nextInt(objects.size())));
        }
        return condition.toString();
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? any(NAMES) : names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, any(VALUES));
            case 2 -> object.put(any(NAMES), any(VALUES));
            case 3 -> object.put(name, random.nextInt(3000));
            case 4 -> object.putNull(name);
            case 5 -> twice(object, name);
            default -> object.putObject(any(NAMES)).put(any(NAMES), any(VALUES));
        }
    }

    /// An element twice, in a list: the second time changed.
    private void twice(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        if (value instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode copy = list.get(0).deepCopy();
            if (copy instanceof ObjectNode one) {
                change(one);
            }
            list.add(copy);
        } else if (value != null) {
            object.putArray(name).add(value.deepCopy());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
