package kith.directory.calendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One VEVENT as it was written.
final class Event {

    /// One line of it.
    record Line(String name, Map<String, String> parameters, String value) {

        Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(String name, Map<String, String> parameters, String value) {
        lines.add(new Line(name.toUpperCase(Locale.ROOT), new HashMap<>(parameters), value));
    }

    Optional<Line> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    List<Line> lines(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    String text(String name) {
        return line(name)
                .map(line -> line.value()
                        .replace("\\n", " ")
                        .replace("\\N", " ")
                        .replaceAll("\\\\([,;\\\\])", "$1")
                        .strip())
                .orElse("");
    }

    boolean isCancelled() {
        return text("STATUS").equalsIgnoreCase("CANCELLED");
    }
}
