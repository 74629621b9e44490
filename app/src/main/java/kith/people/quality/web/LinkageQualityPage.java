package kith.people.quality.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.kernel.London;
import kith.people.quality.Dimension;
import kith.people.quality.Disparity;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Words;

/// How well records are matched: for everybody, where it is worst, group by group, and how it went in
/// earlier runs.
///
/// @param run what was matched, and when
/// @param overall a sentence each on what is joined wrongly and what is missed
/// @param from what the figures rest on
/// @param alarm where groups are matched so differently that it has to be said aloud
/// @param worst where it is worst, a sentence each
/// @param groups a part of the page for each way of sorting people
/// @param decided what workers' decisions say, in a sentence
public record LinkageQualityPage(
        String run,
        List<String> overall,
        String from,
        Optional<Alarm> alarm,
        List<String> worst,
        List<GroupPart> groups,
        Optional<StatedPart> stated,
        DecidedPart decided,
        CompletePart complete,
        Optional<HistoryPart> history) {

    private static final List<Dimension> SORTED_BY = Arrays.stream(Dimension.values())
            .filter(dimension -> dimension != Dimension.EVERYBODY)
            .toList();

    public LinkageQualityPage {
        overall = List.copyOf(overall);
        worst = List.copyOf(worst);
        groups = List.copyOf(groups);
    }

    /// What is said in red.
    public record Alarm(String title, List<String> sentences) {

        public Alarm {
            sentences = List.copyOf(sentences);
        }
    }

    /// @param runs the latest first
    static LinkageQualityPage of(List<LinkageQualityReport> runs) {
        return runs.isEmpty() ? nothing() : of(runs.getFirst(), runs);
    }

    private static LinkageQualityPage nothing() {
        return new LinkageQualityPage(
                "",
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                DecidedPart.NOTHING,
                CompletePart.NOTHING,
                Optional.empty());
    }

    private static LinkageQualityPage of(LinkageQualityReport latest, List<LinkageQualityReport> runs) {
        Source source = latest.source();
        return new LinkageQualityPage(
                "On %s, %s matched."
                        .formatted(
                                Words.day(London.dayOf(latest.at())),
                                Words.count(latest.records(), "record was", "records were")),
                overall(latest, source),
                from(latest, source),
                latest.widest(source, Measure.RECALL).filter(Disparity::isTooWide).map(LinkageQualityPage::alarm),
                worst(latest, source),
                SORTED_BY.stream()
                        .flatMap(dimension -> GroupPart.of(latest, source, dimension).stream())
                        .toList(),
                StatedPart.of(latest, source),
                DecidedPart.of(latest),
                CompletePart.of(latest, SORTED_BY),
                HistoryPart.of(runs));
    }

    /// Whether nobody has run the matcher yet.
    public boolean isEmpty() {
        return run.isEmpty();
    }

    private static List<String> overall(LinkageQualityReport latest, Source source) {
        List<String> sentences = new ArrayList<>();
        latest.overall(source, Measure.RECALL)
                .flatMap(QualityMetric::share)
                .ifPresent(share -> sentences.add("Of the pairs of records that are one person\u2019s, %s are joined."
                        .formatted(Percent.told(share))));
        latest.overall(source, Measure.PRECISION)
                .flatMap(QualityMetric::share)
                .ifPresent(share -> sentences.add("Of the pairs of records that are joined, %s are one person\u2019s."
                        .formatted(Percent.told(share))));
        return sentences;
    }

    private static String from(LinkageQualityReport latest, Source source) {
        if (source == Source.TRUTH) {
            return "This is measured: whoever made these records wrote down whose each one is.";
        }
        return latest.figures().stream().anyMatch(figure -> figure.source() == source && figure.isKnown())
                ? "This is an estimate, from what workers ruled of pairs that were drawn by chance. Nobody knows the truth."
                : "Nobody knows the truth, and too few pairs have been ruled on to tell.";
    }

    private static Alarm alarm(Disparity gap) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Records of %s are found to be one person\u2019s in %s of cases, and those of %s in %s: %s apart."
                .formatted(
                        GroupWords.people(gap.worst()),
                        Percent.told(gap.worst().share().orElseThrow()),
                        GroupWords.people(gap.best()),
                        Percent.told(gap.best().share().orElseThrow()),
                        points(gap)));
        sentences.add(
                gap.mayBeChance()
                        ? "The two intervals overlap, so chance alone may have made the difference."
                        : "The two intervals do not overlap: this is not chance.");
        return new Alarm("Some people\u2019s records are matched worse than others\u2019", sentences);
    }

    private static String points(Disparity gap) {
        return "%.1f percentage points".formatted(100 * gap.width());
    }

    private static List<String> worst(LinkageQualityReport latest, Source source) {
        List<String> sentences = new ArrayList<>();
        worst(latest, source, Measure.RECALL, "Most is missed of the records of %s: %s are joined.")
                .ifPresent(sentences::add);
        worst(latest, source, Measure.PRECISION, "Most is joined wrongly of the records of %s: %s are right.")
                .ifPresent(sentences::add);
        if (latest.widest(source, Measure.RECALL).isEmpty()) {
            sentences.add("No two groups can be compared yet. That takes %d %s in each."
                    .formatted(Disparity.FEWEST, source == Source.TRUTH ? "people" : "decisions"));
        }
        return sentences;
    }

    private static Optional<String> worst(LinkageQualityReport latest, Source source, Measure measure, String sentence) {
        return latest.widest(source, measure)
                .filter(gap -> gap.width() > 0)
                .map(gap -> sentence.formatted(
                        GroupWords.people(gap.worst()),
                        Percent.told(gap.worst().share().orElseThrow())));
    }
}
