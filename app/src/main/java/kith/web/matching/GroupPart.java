package kith.web.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Share;
import kith.engine.measures.Suppressed;
import kith.people.Dimension;
import kith.people.HowWell;
import kith.people.Measure;
import kith.people.Measured;
import kith.people.Measured.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Shares;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.web.Words;

/// How well the records of each group are matched, of one way of sorting people.
///
/// @param found of what is one person's, how much is joined; nothing where none can be shown
/// @param right of what is joined, how much is one person's
public record GroupPart(String heading, Optional<Shares> found, Optional<Shares> right, Table table) {

    static final String NOT_SHOWN = "Not shown";
    static final String TOO_FEW = "Too few to tell";

    static Optional<GroupPart> of(HowWell latest, Source source, Dimension dimension) {
        List<Measured> recalls = latest.by(source, Measure.RECALL, dimension);
        if (recalls.stream().noneMatch(Measured::isKnown)) {
            return Optional.empty();
        }
        Suppressed<String> people = people(recalls, source);
        return Optional.of(new GroupPart(
                GroupWords.dimension(dimension),
                plot(latest, source, Measure.RECALL, dimension, people),
                plot(latest, source, Measure.PRECISION, dimension, people),
                table(latest, source, dimension, people)));
    }

    /// Small numbers of people are hidden. Decisions are not people.
    private static Suppressed<String> people(List<Measured> figures, Source source) {
        Map<String, Long> counts = new HashMap<>();
        figures.forEach(figure ->
                counts.put(figure.group(), source == Source.DECISIONS ? Suppressed.SMALLEST_SHOWN : figure.units()));
        return Suppressed.of(counts);
    }

    private static Optional<Shares> plot(
            HowWell latest, Source source, Measure measure, Dimension dimension, Suppressed<String> people) {
        List<Shares.Figure> figures = latest.by(source, measure, dimension).stream()
                .filter(figure -> people.count(figure.group()).isPresent())
                .flatMap(figure -> figure.share().stream()
                        .map(share -> new Shares.Figure(
                                GroupWords.group(figure), share.low(), share.estimate(), share.high())))
                .toList();
        Optional<Share> everybody = latest.overall(source, measure).flatMap(Measured::share);
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(Shares.of(
                        title(measure) + ", by "
                                + GroupWords.dimension(dimension).toLowerCase(java.util.Locale.UK),
                        unit(measure),
                        figures,
                        everybody.isPresent()
                                ? OptionalDouble.of(everybody.get().estimate())
                                : OptionalDouble.empty(),
                        "everybody"));
    }

    private static String title(Measure measure) {
        return measure == Measure.RECALL ? "How much is found" : "How much is right";
    }

    private static String unit(Measure measure) {
        return measure == Measure.RECALL
                ? "% of one person\u2019s pairs that are joined"
                : "% of joined pairs that are right";
    }

    private static Table table(HowWell latest, Source source, Dimension dimension, Suppressed<String> people) {
        Optional<Measured> lowest = lowest(latest, source, dimension);
        List<List<Cell>> rows = new ArrayList<>();
        for (Measured recall : latest.by(source, Measure.RECALL, dimension)) {
            boolean isShown = people.count(recall.group()).isPresent();
            rows.add(row(latest, recall, isShown, lowest.filter(recall::equals).isPresent()));
        }
        return new Table(
                GroupWords.dimension(dimension) + ", in figures",
                List.of(
                        Column.head("Group"),
                        Column.figures(source == Source.DECISIONS ? "Decisions" : "People with two records or more"),
                        Column.figures("Found (recall)"),
                        Column.figures("Right (precision)"),
                        Column.figures("Likely pairs: expected, and true")),
                rows);
    }

    private static Optional<Measured> lowest(HowWell latest, Source source, Dimension dimension) {
        return latest.within(source, Measure.RECALL, dimension).map(gap -> gap.worst());
    }

    private static List<Cell> row(HowWell latest, Measured recall, boolean isShown, boolean isWorst) {
        Cell head = Cell.of(GroupWords.group(recall));
        return List.of(
                isWorst ? head.tagged(List.of(new Tag("Lowest", Tone.ORANGE))) : head,
                Cell.of(isShown ? Words.number(recall.units()) : NOT_SHOWN),
                share(Optional.of(recall), isShown),
                share(beside(latest, recall, Measure.PRECISION), isShown),
                stated(beside(latest, recall, Measure.CALIBRATION), isShown));
    }

    private static Optional<Measured> beside(HowWell latest, Measured recall, Measure measure) {
        return latest.by(recall.source(), measure, recall.dimension()).stream()
                .filter(figure -> figure.group().equals(recall.group()))
                .findFirst();
    }

    static Cell share(Optional<Measured> figure, boolean isShown) {
        if (!isShown) {
            return Cell.of(NOT_SHOWN);
        }
        return figure.flatMap(Measured::share)
                .map(share -> Cell.of(Percent.of(share)).noting(List.of(Percent.interval(share))))
                .orElseGet(() -> Cell.of(TOO_FEW));
    }

    /// What the matcher's probabilities come to on average, and how often it was so.
    static Cell stated(Optional<Measured> figure, boolean isShown) {
        if (!isShown) {
            return Cell.of(NOT_SHOWN);
        }
        return figure.filter(one -> one.share().isPresent() && one.stated().isPresent())
                .map(one -> {
                    Share share = one.share().orElseThrow();
                    double expected = one.stated().getAsDouble() / one.of();
                    return Cell.of("%s, %s".formatted(Percent.of(expected, share), Percent.of(share)))
                            .noting(List.of(Percent.interval(share)));
                })
                .orElseGet(() -> Cell.of(TOO_FEW));
    }
}
