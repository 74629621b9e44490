package kith.population.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.population.Conditions;
import kith.population.RegisteredCondition;
import kith.population.SourceStatement;
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

    /// Each condition with who said it, by which code.
    ///
    /// @param words what sources call each code
    static ConditionsPart of(Conditions conditions, Names names, Map<String, String> words) {
        return of(conditions, condition -> row(condition, names, words));
    }

    /// Each condition with the number of its sources. The page of sources says which they are.
    static ConditionsPart inShort(Conditions conditions, Names names) {
        return of(conditions, condition -> row(condition, names));
    }

    private static ConditionsPart of(Conditions conditions, Function<RegisteredCondition, List<Cell>> row) {
        return new ConditionsPart(
                table("Long-term conditions", conditions.now(), row),
                conditions.before().isEmpty()
                        ? Optional.empty()
                        : Optional.of(table("Conditions that have ended", conditions.before(), row)));
    }

    public boolean isEmpty() {
        return now.rows().isEmpty();
    }

    private static Table table(
            String caption, List<RegisteredCondition> conditions, Function<RegisteredCondition, List<Cell>> row) {
        return new Table(
                caption,
                List.of(Column.head("Condition"), Column.words("Since"), Column.words("Source")),
                conditions.stream()
                        .sorted(Comparator.comparing(RegisteredCondition::since))
                        .map(row)
                        .toList());
    }

    private static List<Cell> row(RegisteredCondition condition, Names names, Map<String, String> words) {
        List<String> sources = condition.said().stream()
                .map(source -> "%s: %s (code %s), since %s"
                        .formatted(
                                source.source().words(names),
                                words.getOrDefault(
                                        source.code(), condition.condition().words()),
                                source.code(),
                                since(source)))
                .distinct()
                .toList();
        List<Cell> row = row(condition, names);
        return List.of(row.get(0), row.get(1), row.get(2).noting(sources));
    }

    private static List<Cell> row(RegisteredCondition condition, Names names) {
        List<String> sources = condition.said().stream()
                .map(source -> source.source().words(names))
                .distinct()
                .toList();
        return List.of(
                Cell.of(condition.condition().words()).tagged(tags(condition)),
                Cell.of(Words.day(condition.since()))
                        .noting(Stream.concat(
                                        condition.dated() ? Stream.empty() : Stream.of("date not given"),
                                        condition.until().map(until -> "until " + Words.day(until)).stream())
                                .toList()),
                Cell.of(sources.size() == 1 ? sources.getFirst() : Words.count(sources.size(), "source", "sources")));
    }

    private static String since(SourceStatement source) {
        return Words.day(source.since()) + (source.dated() ? "" : " (date not given)");
    }

    private static List<Tag> tags(RegisteredCondition condition) {
        return condition.condition().counts() ? List.of() : List.of(new Tag("Does not count", Tone.GREY));
    }
}
