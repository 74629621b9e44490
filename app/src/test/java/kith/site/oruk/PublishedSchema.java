package kith.site.oruk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A schema of Open Referral UK, with the keywords that its schemas use: type, properties, required, items, enum and
/// format. A schema with another keyword that limits something fails, so that nothing passes unseen.
record PublishedSchema(JsonNode schema) {

    private static final List<String> NOT_READ = List.of("$ref", "oneOf", "anyOf", "not", "pattern", "minimum", "if");

    static PublishedSchema read(Path file) {
        try {
            return new PublishedSchema(JsonMapper.builder().build().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> problems(JsonNode value) {
        List<String> problems = new ArrayList<>();
        check("", schema, value, problems);
        JsonNode page = schema.at("/allOf/0/Page");
        if (page.isObject()) {
            check("", page, value, problems);
            page.path("properties").propertyNames().stream()
                    .filter(name -> !value.has(name))
                    .forEach(name -> problems.add("The envelope has no " + name));
        }
        return problems;
    }

    private static void check(String at, JsonNode schema, JsonNode value, List<String> problems) {
        NOT_READ.stream()
                .filter(schema::has)
                .forEach(keyword -> problems.add(at + ": the schema has " + keyword + ", which is not read"));
        String type = schema.path("type").asString("");
        if (!isOf(type, value)) {
            problems.add("%s is no %s".formatted(at, type));
            return;
        }
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                problems.add("%s has no %s".formatted(at, required.asString()));
            }
        }
        JsonNode choices = schema.path("enum");
        if (choices.isArray() && choices.valueStream().noneMatch(value::equals)) {
            problems.add("%s may not be %s".formatted(at, value));
        }
        if (!hasFormat(schema.path("format").asString(""), value.asString(""))) {
            problems.add("%s is no %s: %s".formatted(at, schema.path("format").asString(), value));
        }
        schema.path("properties").properties().stream()
                .filter(property -> value.has(property.getKey()))
                .forEach(property -> check(
                        at + "/" + property.getKey(), property.getValue(), value.get(property.getKey()), problems));
        if (schema.path("items").isObject() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "/" + i, schema.path("items"), value.get(i), problems);
            }
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "" -> true;
            default -> throw new IllegalArgumentException("Unknown type " + type);
        };
    }

    private static boolean hasFormat(String format, String value) {
        try {
            return switch (format) {
                case "uuid" -> UUID.fromString(value).toString().equals(value);
                case "uri" -> URI.create(value).isAbsolute();
                case "date-time" -> OffsetDateTime.parse(value) != null;
                case "email" -> value.matches("[^@\\s]+@[^@\\s]+");
                case "" -> true;
                default -> throw new IllegalStateException("Unknown format " + format);
            };
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }
}
