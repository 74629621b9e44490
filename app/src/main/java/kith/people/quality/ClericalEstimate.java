package kith.people.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Proportion;
import kith.engine.measures.SampleEstimate;
import kith.engine.measures.SampledUnit;
import kith.people.quality.QualityMetric.Source;
import kith.people.quality.QualitySampleStore.CheckRow;
import kith.people.quality.QualitySampleStore.DrawnFromRow;

/// How well a run matched, by what workers ruled of the pairs that it drew.
///
/// Joined pairs tell precision. Likely pairs that are not joined tell how many true ones were missed of
/// those that the matcher looked at; recall is of the true pairs among both. **What no route compares, and
/// what weighs less than half of the threshold, is in neither**: so this recall is at best as good as it
/// says.
///
/// What a worker had ruled before the run is known and was not drawn. Of what was drawn and has not been
/// ruled the share is taken to be the same as of what has.
public record ClericalEstimate(List<DrawnFromRow> drawnFrom, List<CheckRow> checks) {

    /// Of fewer decisions nothing is said.
    public static final int FEWEST = 10;

    private record Group(Dimension dimension, String name) {}

    public List<QualityMetric> figures() {
        Map<Group, List<DrawnFromRow>> groups = new LinkedHashMap<>();
        drawnFrom.forEach(row -> groups.computeIfAbsent(new Group(row.dimension(), row.whose()), _ -> new ArrayList<>())
                .add(row));
        List<QualityMetric> figures = new ArrayList<>();
        groups.forEach((group, rows) -> {
            Side joined = side(group, rows, true);
            Side likely = side(group, rows, false);
            figures.add(precision(group, joined));
            figures.add(recall(group, joined, likely));
            figures.add(calibration(group));
        });
        return figures;
    }

    /// The joined or the likely pairs of one group.
    ///
    /// @param pairs how many could be drawn
    /// @param ruled how many are known to be one person's without
    /// @param answered what was drawn and ruled since
    private record Side(long pairs, long ruled, List<SampledUnit> answered) {

        boolean tells() {
            return pairs == 0 || answered.size() >= Math.min(FEWEST, pairs);
        }

        /// How many are one person's.
        Proportion total(double z) {
            if (pairs == 0) {
                return new Proportion(ruled, ruled, ruled);
            }
            Proportion share = new SampleEstimate(answered).share(z);
            return new Proportion(
                    ruled + pairs * share.estimate(), ruled + pairs * share.low(), ruled + pairs * share.high());
        }
    }

    private Side side(Group group, List<DrawnFromRow> rows, boolean joined) {
        List<DrawnFromRow> ours =
                rows.stream().filter(row -> row.joined() == joined).toList();
        return new Side(
                ours.stream().mapToLong(DrawnFromRow::pairs).sum(),
                ours.stream().mapToLong(DrawnFromRow::ruled).sum(),
                answered(group).stream()
                        .filter(check -> check.joined() == joined)
                        .map(CheckRow::drawn)
                        .toList());
    }

    private List<CheckRow> answered(Group group) {
        return checks.stream()
                .filter(check -> check.isAnswered() && check.isOf(group.dimension(), group.name()))
                .toList();
    }

    private static QualityMetric precision(Group group, Side joined) {
        double all = joined.pairs() + joined.ruled();
        if (all == 0 || !joined.tells()) {
            return tooFew(group, Measure.PRECISION, joined.answered().size());
        }
        Proportion total = joined.total(Proportion.Z_95);
        return measured(
                group,
                Measure.PRECISION,
                joined.answered().size(),
                total.estimate(),
                all,
                new Proportion(total.estimate() / all, total.low() / all, total.high() / all));
    }

    /// Each side has an interval of its own, wide enough that both hold 95 times in 100.
    private static QualityMetric recall(Group group, Side joined, Side likely) {
        int decisions = joined.answered().size() + likely.answered().size();
        if (joined.pairs() + joined.ruled() == 0 || !joined.tells() || !likely.tells()) {
            return tooFew(group, Measure.RECALL, decisions);
        }
        Proportion found = joined.total(Proportion.Z_BOTH_95);
        Proportion missed = likely.total(Proportion.Z_BOTH_95);
        if (found.estimate() + missed.estimate() == 0) {
            return tooFew(group, Measure.RECALL, decisions);
        }
        double recall = found.estimate() / (found.estimate() + missed.estimate());
        return measured(
                group,
                Measure.RECALL,
                decisions,
                found.estimate(),
                found.estimate() + missed.estimate(),
                new Proportion(
                        recall,
                        Math.min(recall, found.low() / Math.max(1e-9, found.low() + missed.high())),
                        Math.max(recall, found.high() / (found.high() + missed.low()))));
    }

    /// Of the pairs that have a probability: those that are one person only through a third record have
    /// none.
    private QualityMetric calibration(Group group) {
        List<CheckRow> stated = answered(group).stream()
                .filter(check -> check.probability() != null)
                .toList();
        if (stated.size() < FEWEST) {
            return tooFew(group, Measure.CALIBRATION, stated.size());
        }
        SampleEstimate sampled =
                new SampleEstimate(stated.stream().map(CheckRow::drawn).toList());
        double all = stated.stream().mapToDouble(check -> 1 / check.chance()).sum();
        return new QualityMetric(
                Source.DECISIONS,
                Measure.CALIBRATION,
                group.dimension(),
                group.name(),
                0,
                stated.size(),
                sampled.total(),
                all,
                OptionalDouble.of(
                        stated.stream().mapToDouble(CheckRow::expected).sum()),
                Optional.of(sampled.share()));
    }

    private static QualityMetric tooFew(Group group, Measure measure, long decisions) {
        return new QualityMetric(
                Source.DECISIONS,
                measure,
                group.dimension(),
                group.name(),
                0,
                decisions,
                0,
                0,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static QualityMetric measured(
            Group group, Measure measure, long decisions, double hits, double of, Proportion share) {
        return new QualityMetric(
                Source.DECISIONS,
                measure,
                group.dimension(),
                group.name(),
                0,
                decisions,
                hits,
                of,
                OptionalDouble.empty(),
                Optional.of(share));
    }
}
