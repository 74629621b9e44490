package kith.directory.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a JSON object as text, numbers and days. What cannot be read is flagged and left out.
final class Fields {

    private static final int ISO_DAY = 10;

    private static final int LONGEST = 20_000;

    private Fields() {}

    /// The first of these fields that has text in it. Characters that nobody sees are taken out; markup stays, as
    /// the text that it is.
    static String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull()) {
                String text = clean(value.asString());
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]+", " ")
                .replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    static Optional<Integer> whole(JsonNode node, String... names) {
        return number(node, names).map(Double::intValue);
    }

    static Optional<Double> number(JsonNode node, String... names) {
        String text = text(node, names);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(JsonNode node, String name, Consumer<String> flag) {
        String text = text(node, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > ISO_DAY ? text.substring(0, ISO_DAY) : text));
        } catch (DateTimeException _) {
            flag.accept("A date cannot be read: " + name + ".");
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(JsonNode node, String name, Consumer<String> flag) {
        String text = text(node, name).replaceAll("(Z|[+-][0-9:]+)$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            flag.accept("A time cannot be read: " + name + ".");
            return Optional.empty();
        }
    }

    /// The objects of the lists of these names.
    static List<JsonNode> list(JsonNode node, String... names) {
        List<JsonNode> all = new ArrayList<>();
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isArray()) {
                value.forEach(all::add);
            } else if (value.isObject()) {
                all.add(value);
            }
        }
        return all;
    }

    static Stream<String> words(List<JsonNode> nodes, String... names) {
        return nodes.stream().map(node -> text(node, names)).filter(text -> !text.isEmpty());
    }
}
