package kith.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.record.TimelineEntry;
import kith.ui.Words;
import kith.ui.person.Sparkline;

/// The tests and measurements of a person: of each the last value, the day, and how it went before.
public record TestsPart(List<Line> lines) {

    private static final String TEST = "Test or measurement";
    private static final int DRAWN = 12;
    private static final TimelineEntry.Days NO_DAYS = new TimelineEntry.Days(Optional.empty(), Optional.empty());
    private static final Pattern NUMBER = Pattern.compile("^-?[0-9]+(\\.[0-9]+)?");

    public TestsPart {
        lines = List.copyOf(lines);
    }

    /// @param entries latest first
    static TestsPart of(List<TimelineEntry> entries) {
        Map<String, List<TimelineEntry>> byName = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.what().equals(TEST))
                .filter(entry -> !entry.words().isWithheld() && !entry.days().isWithheld())
                .forEach(entry -> byName.computeIfAbsent(entry.words().orElse(""), _ -> new ArrayList<>())
                        .add(entry));
        return new TestsPart(byName.entrySet().stream()
                .map(test -> line(test.getKey(), test.getValue()))
                .toList());
    }

    private static Line line(String name, List<TimelineEntry> latestFirst) {
        TimelineEntry last = latestFirst.getFirst();
        List<Double> values = latestFirst.stream()
                .limit(DRAWN)
                .map(TestsPart::value)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList()
                .reversed();
        return new Line(
                name,
                last.detail().orElse("").isBlank() ? "No value" : last.detail().orElse(""),
                Words.day(last.days().orElse(NO_DAYS).on()),
                Words.count(latestFirst.size(), "value", "values"),
                Sparkline.of(values));
    }

    private static OptionalDouble value(TimelineEntry entry) {
        Matcher number = NUMBER.matcher(entry.detail().orElse(""));
        return number.find() ? OptionalDouble.of(Double.parseDouble(number.group())) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "TestsPart[" + lines.size() + "]";
    }

    /// One test.
    ///
    /// @param last the last value with its unit
    public record Line(String name, String last, String on, String count, Sparkline trend) {

        @Override
        public String toString() {
            return "Line";
        }
    }
}
