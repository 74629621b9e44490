package kith.engine.feeds.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.terms.TextLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// A value of JSON to look into without fearing what is absent: nothing is an empty value like any other.
///
/// A name that is said twice says nothing, since nobody knows which was meant.
public final class Json {

    static final Json NOTHING = new Json(Map.of(), List.of(), "");

    private final Map<String, Json> members;
    private final List<Json> elements;
    private final String text;

    private Json(Map<String, Json> members, List<Json> elements, String text) {
        this.members = members;
        this.elements = elements;
        this.text = text;
    }

    /// @throws tools.jackson.core.JacksonException when it is not JSON
    public static Json parse(byte[] bytes, int offset, int length, Faults faults) {
        try (JsonParser json = ResourceScanner.JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            return value(json, json.nextToken(), faults);
        }
    }

    /// The value under a name; of a list, the first that has one.
    Json at(String name) {
        if (elements.isEmpty()) {
            return members.getOrDefault(name, NOTHING);
        }
        for (Json element : elements) {
            Json found = element.at(name);
            if (found != NOTHING) {
                return found;
            }
        }
        return NOTHING;
    }

    boolean has(String name) {
        return at(name) != NOTHING;
    }

    /// The values under a name, whether it is a list, one or none.
    List<Json> each(String name) {
        Json value = members.getOrDefault(name, NOTHING);
        if (value == NOTHING) {
            return List.of();
        }
        return value.elements.isEmpty() ? List.of(value) : value.elements;
    }

    /// The elements of a list; nothing where it is no list.
    List<Json> elements() {
        return elements;
    }

    /// The text, number or truth value under a name, if there is one and it is not blank.
    public Optional<String> text(String name) {
        return at(name).text();
    }

    boolean says(String name, String text) {
        return at(name).text.equals(text);
    }

    public Optional<String> text() {
        String stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /// A whole number; -1 where it is something else.
    long count() {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
    }

    boolean isObject() {
        return !members.isEmpty();
    }

    private static Json value(JsonParser json, JsonToken token, Faults faults) {
        return switch (token) {
            case START_OBJECT -> object(json, faults);
            case START_ARRAY -> array(json, faults);
            case VALUE_NULL -> NOTHING;
            default -> text(json, faults);
        };
    }

    /// Attachments may be long; they are never drawn from.
    private static Json text(JsonParser json, Faults faults) {
        String text = json.getString();
        boolean attachment = "data".equals(json.currentName());
        if (attachment ? TextLimits.hasStorableCharacters(text) : TextLimits.isStorable(text)) {
            return new Json(Map.of(), List.of(), text);
        }
        faults.unstorable = true;
        return NOTHING;
    }

    /// What is wrong with a value of JSON that can be read all the same.
    public static final class Faults {

        private final List<String> saidTwice = new ArrayList<>();
        private boolean unstorable;

        /// The names that are said twice.
        public List<String> saidTwice() {
            return saidTwice;
        }

        /// Whether a text in it cannot be stored, so that it counts as not said.
        public boolean hasUnstorableText() {
            return unstorable;
        }
    }

    private static Json object(JsonParser json, Faults faults) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Json value = value(json, json.nextToken(), faults);
            if (members.putIfAbsent(name, value) != null) {
                faults.saidTwice.add(name);
                members.put(name, NOTHING);
            }
        }
        return new Json(members, List.of(), "");
    }

    private static Json array(JsonParser json, Faults faults) {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            elements.add(value(json, token, faults));
        }
        return new Json(Map.of(), elements, "");
    }
}
