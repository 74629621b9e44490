package kith.people.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.people.quality.QualityMetric.Source;

/// How well one run matched.
///
/// @param model the run, by the model that it learned
/// @param drawn how many pairs were drawn for workers to check
/// @param answered of how many of them somebody has ruled
public record LinkageQualityReport(
        long model, Instant at, long records, List<QualityMetric> figures, long drawn, long answered) {

    public LinkageQualityReport {
        figures = List.copyOf(figures);
    }

    /// The figures of one sort, a group each.
    public List<QualityMetric> by(Source source, Measure measure, Dimension dimension) {
        return figures.stream()
                .filter(figure -> figure.is(source, measure, dimension))
                .toList();
    }

    /// The figure for everybody.
    public Optional<QualityMetric> overall(Source source, Measure measure) {
        return by(source, measure, Dimension.EVERYBODY).stream().findFirst();
    }

    /// Of everybody, how often the matcher was right in each band of what it stated.
    public List<QualityMetric> bands(Source source) {
        return figures.stream()
                .filter(figure -> figure.source() == source
                        && figure.measure() == Measure.CALIBRATION
                        && figure.dimension() == Dimension.EVERYBODY
                        && figure.band() > 0)
                .toList();
    }

    /// Where it says the most: by the truth where the run had one, and by decisions otherwise.
    public Source source() {
        return overall(Source.TRUTH, Measure.RECALL).isPresent() ? Source.TRUTH : Source.DECISIONS;
    }

    /// The groups that are furthest apart, of all dimensions; nothing where no two can be compared.
    public Optional<Disparity> widest(Source source, Measure measure) {
        return Disparity.widest(figures, source, measure);
    }

    /// The same of one way of sorting people.
    public Optional<Disparity> within(Source source, Measure measure, Dimension dimension) {
        return Disparity.within(figures, source, measure, dimension);
    }
}
