package kith.kernel.notify;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.kernel.Id;
import kith.kernel.London;

/// The fixed words of a kind of message. `{name}` is the place of the component of that name, and `{site}` the
/// address of this Kith.
///
/// @param key how the table names the kind, as `job-ended`
public record Wording(String key, String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String SITE = "site";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    /// Why a record cannot be a notification; empty where it can.
    public static List<String> problems(Class<? extends Notification> type) {
        if (!type.isRecord()) {
            return List.of(type.getSimpleName() + " is not a record");
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !canBeTold(component.getType()))
                .map(component -> "%s.%s is a %s, which could hold a name"
                        .formatted(
                                type.getSimpleName(),
                                component.getName(),
                                component.getType().getSimpleName()))
                .toList();
    }

    private static boolean canBeTold(Class<?> type) {
        return type == long.class
                || type == int.class
                || type == LocalDate.class
                || type == Instant.class
                || (type.isRecord() && Id.class.isAssignableFrom(type) && holdsOneNumber(type))
                || (type.isEnum() && FixedWords.class.isAssignableFrom(type));
    }

    private static boolean holdsOneNumber(Class<?> id) {
        RecordComponent[] components = id.getRecordComponents();
        return components.length == 1 && Set.of(long.class, int.class).contains(components[0].getType());
    }

    /// @throws IllegalArgumentException for a record that could hold a name, and for a place without a component
    Text of(Notification notification, String site) {
        List<String> problems = problems(notification.getClass());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Map<String, String> values = values(notification);
        values.put(SITE, site);
        return new Text(filled(subject, values), filled(body, values));
    }

    /// A message in full.
    record Text(String subject, String body) {}

    String identity(Notification notification) {
        return values(notification).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> values(Notification notification) {
        Map<String, String> values = new TreeMap<>();
        for (RecordComponent component : notification.getClass().getRecordComponents()) {
            values.put(component.getName(), told(value(component, notification)));
        }
        return values;
    }

    private static Object value(RecordComponent component, Notification notification) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(notification);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Every component can be read", impossible);
        }
    }

    private static String told(Object value) {
        return switch (value) {
            case Id id -> id.number().toString();
            case Number number -> number.toString();
            case LocalDate day -> DAY.format(day);
            case Instant moment -> MOMENT.format(moment.atZone(London.ZONE));
            case FixedWords fixed -> fixed.words();
            default -> throw new IllegalArgumentException(value.getClass().getSimpleName() + " could hold a name");
        };
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("There is nothing to put in the place of " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
