package kith.twins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.twins.Visitor.Value;

/// A form of a page.
///
/// @param fields the values that each field offers, by name: those of a select or of radios, or the one it has
/// @param buttons the values of named buttons, one of which is sent
record PageForm(String action, boolean post, boolean multipart, Map<String, Field> fields, List<Value> buttons) {

    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("(?s)<(input|button|select|textarea)\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option([^>]*)>");

    /// One field.
    ///
    /// @param chosen what it has now
    /// @param offered what else it offers, where it offers a choice
    record Field(String type, String chosen, Set<String> offered) {}

    static List<PageForm> of(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            forms.add(form(form.group(1), form.group(2)));
        }
        return forms;
    }

    private static PageForm form(String attributes, String inside) {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Value> buttons = new ArrayList<>();
        Matcher part = INPUT.matcher(inside);
        while (part.find()) {
            String kind = part.group(1);
            String name = attribute(part.group(2), "name").orElse("");
            String value = attribute(part.group(2), "value").orElse("");
            String type = attribute(part.group(2), "type").orElse(kind);
            if (name.isEmpty()) {
                continue;
            }
            switch (kind) {
                case "button" -> buttons.add(Value.of(name, value));
                case "select" -> fields.put(name, select(inside, part.end()));
                default -> fields.merge(name, field(type, value, part.group(2)), PageForm::both);
            }
        }
        return new PageForm(
                attribute(attributes, "action").orElse(""),
                attribute(attributes, "method").orElse("get").equals("post"),
                attributes.contains("multipart"),
                fields,
                buttons);
    }

    private static Field field(String type, String value, String attributes) {
        boolean choice = type.equals("radio") || type.equals("checkbox");
        boolean chosen = !choice || attributes.contains("checked");
        return new Field(type, chosen ? value : "", choice ? Set.of(value) : Set.of());
    }

    private static Field both(Field one, Field other) {
        Set<String> offered = new LinkedHashSet<>(one.offered());
        offered.addAll(other.offered());
        return new Field(one.type(), one.chosen().isEmpty() ? other.chosen() : one.chosen(), offered);
    }

    private static Field select(String inside, int from) {
        String options = inside.substring(from, Math.max(from, inside.indexOf("</select>", from)));
        Set<String> offered = new LinkedHashSet<>();
        String chosen = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(1), "value").orElse("");
            offered.add(value);
            chosen = option.group(1).contains("selected") ? value : chosen;
        }
        return new Field("select", chosen, offered);
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
    }

    static String unescaped(String text) {
        return text.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /// What makes two forms the same in kind: where they go, and what they send.
    String shape() {
        return action.split("\\?", 2)[0].replaceAll("[0-9a-f-]{36}|[0-9]+", "#") + " " + fields.keySet();
    }
}
