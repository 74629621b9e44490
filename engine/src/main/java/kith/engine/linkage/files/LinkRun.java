package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;

/// Files matched from beginning to end: a model learned from them, every pair of its rules weighed, clusters
/// made.
///
/// @param threshold the probability from which two records were taken to be one person's
/// @param table how well links do from one threshold after the other; empty where no truth says
/// @param mapAdvice what the map of columns could say better, in sentences
public record LinkRun(
        People people,
        Mode mode,
        Model model,
        Matching matching,
        double threshold,
        List<Line> table,
        List<String> mapAdvice) {

    private static final double[] TABLE = {
        0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9999, 0.99999
    };

    private static final double LOWEST_TOLD = 0.02;

    public LinkRun {
        table = List.copyOf(table);
        mapAdvice = List.copyOf(mapAdvice);
    }

    /// @param threshold to use in place of the one that is learned
    public static LinkRun of(People people, Mode mode, Optional<Double> threshold) {
        Model learned = ParameterEstimation.learn(people.records(), mode);
        Model model = threshold.map(learned::withThreshold).orElse(learned);
        double least = people.hasTruth() ? Math.min(LOWEST_TOLD, model.threshold() / 2) : model.threshold() / 2;
        Matching matching = Matching.of(people.records(), model, mode, Decisions.NONE, least);
        return new LinkRun(
                people,
                mode,
                model,
                matching,
                model.threshold(),
                table(people, matching.pairs(), mode),
                mapAdvice(people, matching));
    }

    private static List<String> mapAdvice(People people, Matching matching) {
        List<String> advice = new ArrayList<>(MapAdvice.ofTypedFields(people.records()));
        advice.addAll(RepeatedColumns.of(people.records(), matching.clusters()));
        return advice;
    }

    /// One line of the table: how well links do from a threshold.
    public record Line(double threshold, Score score) {}

    public Score score() {
        return Score.of(people, matching.pairs(), threshold, mode);
    }

    public Score clusterScore() {
        return Score.of(people, matching.clusters(), mode);
    }

    private static List<Line> table(People people, Links pairs, Mode mode) {
        return people.hasTruth()
                ? Arrays.stream(TABLE)
                        .mapToObj(each -> new Line(each, Score.of(people, pairs, each, mode)))
                        .toList()
                : List.of();
    }
}
