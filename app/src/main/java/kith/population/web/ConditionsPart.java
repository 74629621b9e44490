package kith.population.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.population.Conditions;
import kith.population.RegisteredCondition;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// A person's long-term conditions, each with its sources.
///
/// @param ended conditions that have ended
public record ConditionsPart(Table now, Optional<Table> ended) {

    static ConditionsPart of(Conditions conditions, Names names) {
        return new ConditionsPart(
                table("Long-term conditions", conditions.now(), names),
                conditions.before().isEmpty()
                        ? Optional.empty()
                        : Optional.of(table("Conditions that have ended", conditions.before(), names)));
    }

    public boolean isEmpty() {
        return now.rows().isEmpty();
    }

    private static Table table(String caption, List<RegisteredCondition> conditions, Names names) {
        return new Table(
                caption,
                List.of(Column.head("Condition"), Column.words("Since"), Column.words("Source")),
                conditions.stream()
                        .sorted(Comparator.comparing(RegisteredCondition::since))
                        .map(condition -> row(condition, names))
                        .toList());
    }

    private static List<Cell> row(RegisteredCondition condition, Names names) {
        List<String> sources = condition.said().stream()
                .map(source -> "%s, code %s, since %s"
                        .formatted(source.source().words(names), source.code(), Words.day(source.since())))
                .distinct()
                .toList();
        long partners = condition.said().stream()
                .map(source -> source.source().words(names))
                .distinct()
                .count();
        return List.of(
                Cell.of(condition.condition().words()).tagged(tags(condition)),
                Cell.of(Words.day(condition.since()))
                        .noting(condition.until().map(until -> "until " + Words.day(until)).stream()
                                .toList()),
                Cell.of(Words.count(partners, "source", "sources")).noting(sources));
    }

    private static List<Tag> tags(RegisteredCondition condition) {
        return condition.condition().counts() ? List.of() : List.of(new Tag("Does not count", Tone.GREY));
    }
}
