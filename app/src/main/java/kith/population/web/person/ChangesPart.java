package kith.population.web.person;

import java.util.List;
import kith.population.changes.Change;
import kith.population.changes.ChangeRules;
import kith.ui.Names;
import kith.ui.TimelineItem;
import kith.ui.Words;

/// What changed about a person lately, and the rules by which each line is there.
///
/// @param rules each rule that made a line: its name and what it looks at
public record ChangesPart(List<TimelineItem> lines, List<String> rules, String version) {

    public ChangesPart {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    static ChangesPart of(List<Change> changes, Names names) {
        return new ChangesPart(
                changes.stream().map(change -> line(change, names)).toList(),
                changes.stream()
                        .map(change -> "%s: %s."
                                .formatted(change.rule().name(), change.rule().sentence()))
                        .distinct()
                        .toList(),
                ChangeRules.current().version());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static TimelineItem line(Change change, Names names) {
        return new TimelineItem(
                change.day().map(Words::day).orElse("Day not known"),
                change.words(names),
                change.source().map(source -> source.words(names)).orElse(""),
                List.of(),
                List.of());
    }

    @Override
    public String toString() {
        return "ChangesPart[" + lines.size() + "]";
    }
}
