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
/// @param mayMatch whether the viewer may start a full match here
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
        Optional<HistoryPart> history,
        boolean mayMatch) {

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

    /// The same page for a viewer who may start a full match.
    LinkageQualityPage offeringMatch() {
        return new LinkageQualityPage(
                run, overall, from, alarm, worst, groups, stated, decided, complete, history, true);
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
                Optional.empty(),
                false);
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
                latest.widest(source, Measure.RECALL)
                        .filter(Disparity::isTooWide)
                        .map(LinkageQualityPage::alarm),
                worst(latest, source),
                SORTED_BY.stream()
                        .flatMap(dimension -> GroupPart.of(latest, source, dimension).stream())
                        .toList(),
                StatedPart.of(latest, source),
                DecidedPart.of(latest),
                CompletePart.of(latest, SORTED_BY),
                HistoryPart.of(runs),
                false);
    }

    /// Whether nobody has run the matcher yet.
    public boolean isEmpty() {
        return run.isEmpty();
    }

    private static List<String> overall(LinkageQualityReport latest, Source source) {
        List<String> sentences = new ArrayList<>();
        latest.overall(source, Measure.RECALL)
                .flatMap(QualityMetric::share)
                .ifPresent(share -> sentences.add(
                        "Recall: we link %s of the pairs that belong to one person.".formatted(Percent.told(share))));
        latest.overall(source, Measure.PRECISION)
                .flatMap(QualityMetric::share)
                .ifPresent(share -> sentences.add(
                        "Precision: %s of the pairs we link belong to one person.".formatted(Percent.told(share))));
        return sentences;
    }

    private static String from(LinkageQualityReport latest, Source source) {
        if (source == Source.TRUTH) {
            return "These figures are exact. For made-up records we know which person each one belongs to.";
        }
        return latest.figures().stream().anyMatch(figure -> figure.source() == source && figure.isKnown())
                ? "This is an estimate. It comes from decisions about pairs that were picked at random."
                : "We cannot tell yet. Reviewers have not decided on enough pairs.";
    }

    private static Alarm alarm(Disparity gap) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Recall is %s for %s, and %s for %s. The gap is %s."
                .formatted(
                        Percent.told(gap.worst().share().orElseThrow()),
                        GroupWords.people(gap.worst()),
                        Percent.told(gap.best().share().orElseThrow()),
                        GroupWords.people(gap.best()),
                        points(gap)));
        sentences.add(
                gap.mayBeChance()
                        ? "The two intervals overlap, so this may be chance."
                        : "The two intervals do not overlap, so this is unlikely to be chance.");
        return new Alarm("Matching works less well for some groups", sentences);
    }

    private static String points(Disparity gap) {
        return "%.1f percentage points".formatted(100 * gap.width());
    }

    private static List<String> worst(LinkageQualityReport latest, Source source) {
        List<String> sentences = new ArrayList<>();
        worst(latest, source, Measure.RECALL, "Recall is lowest for %s: we link %s of their true matches.")
                .ifPresent(sentences::add);
        worst(latest, source, Measure.PRECISION, "Precision is lowest for %s: %s of their links are right.")
                .ifPresent(sentences::add);
        if (latest.widest(source, Measure.RECALL).isEmpty()) {
            sentences.add("We cannot compare groups yet. This needs %d %s in each group."
                    .formatted(Disparity.FEWEST, source == Source.TRUTH ? "people" : "decisions"));
        }
        return sentences;
    }

    private static Optional<String> worst(
            LinkageQualityReport latest, Source source, Measure measure, String sentence) {
        return latest.widest(source, measure)
                .filter(gap -> gap.width() > 0)
                .map(gap -> sentence.formatted(
                        GroupWords.people(gap.worst()),
                        Percent.told(gap.worst().share().orElseThrow())));
    }
}
