package kith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kith.engine.measures.Proportion;
import kith.people.quality.Disparity;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;

/// How well a run matched, in a few lines for the terminal and as JSON.
record HowWellWords(LinkageQualityReport howWell) {

    List<String> lines() {
        return howWell.source() == Source.TRUTH
                ? List.of(overall(), worst())
                : List.of(
                        "How well is not known yet: %,d pairs were drawn for workers to check, %,d of them are ruled on."
                                .formatted(howWell.drawn(), howWell.answered()));
    }

    private String overall() {
        return "Measured against the truth: precision %s, recall %s"
                .formatted(share(Measure.PRECISION), share(Measure.RECALL));
    }

    private String worst() {
        return howWell.widest(Source.TRUTH, Measure.RECALL)
                .map(HowWellWords::worst)
                .orElse("No two groups are large enough to be compared.");
    }

    private static String worst(Disparity gap) {
        return "Worst recall: %s %s, %s; best of the same: %s, %s%s"
                .formatted(
                        gap.worst().dimension().key().replace('_', ' '),
                        group(gap.worst()),
                        words(gap.worst().share()),
                        group(gap.best()),
                        words(gap.best().share()),
                        gap.isTooWide() ? ". They are more than 2 points apart." : "");
    }

    private static String group(QualityMetric figure) {
        return figure.group().isEmpty() ? "not known" : figure.group();
    }

    private String share(Measure measure) {
        return words(howWell.overall(Source.TRUTH, measure).flatMap(QualityMetric::share));
    }

    private static String words(Optional<Proportion> share) {
        return share.map(
                        one -> String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", one.estimate(), one.low(), one.high()))
                .orElse("not known");
    }

    /// The keys are a contract.
    String json() {
        return "{\"drawn\":%d,\"answered\":%d,\"figures\":[%s]}"
                .formatted(
                        howWell.drawn(),
                        howWell.answered(),
                        howWell.figures().stream().map(HowWellWords::json).collect(Collectors.joining(",")));
    }

    private static String json(QualityMetric figure) {
        return String.format(
                Locale.ROOT,
                "{\"source\":\"%s\",\"measure\":\"%s\",\"dimension\":\"%s\",\"group\":\"%s\",\"band\":%d,\"units\":%d,"
                        + "\"hits\":%.1f,\"of\":%.1f,\"stated\":%s,\"share\":%s,\"low\":%s,\"high\":%s}",
                figure.source().key(),
                figure.measure().key(),
                figure.dimension().key(),
                figure.group(),
                figure.band(),
                figure.units(),
                figure.hits(),
                figure.of(),
                number(figure.stated()),
                number(figure.share().map(Proportion::estimate)),
                number(figure.share().map(Proportion::low)),
                number(figure.share().map(Proportion::high)));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? number(Optional.of(number.getAsDouble())) : "null";
    }

    private static String number(Optional<Double> number) {
        return number.map(one -> String.format(Locale.ROOT, "%.6f", one)).orElse("null");
    }
}
