package kith.people.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Proportion;
import kith.people.quality.Dimension;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class LinkageQualityPageTest {

    private static final Proportion ALL = new Proportion(0.9946, 0.9901, 0.997);

    @Test
    void says_that_nothing_was_matched_yet() {
        assertThat(Rendered.page("people/quality/quality", LinkageQualityPage.of(List.of())))
                .contains("No match model is in use", "./kith match")
                .doesNotContain("95% interval");
    }

    @Test
    void says_how_much_is_found_with_its_interval() {
        LinkageQualityPage page =
                LinkageQualityPage.of(List.of(measured(group("N", 400, 0.99), group("A", 900, 0.995))));

        assertThat(page.overall())
                .containsExactly("Recall: we link 99.46% (99.01% to 99.70%) of the pairs that belong to one person.");
        assertThat(page.from()).startsWith("These figures are exact");
        assertThat(page.alarm()).isEmpty();
        assertThat(page.worst())
                .containsExactly(
                        "Recall is lowest for people whose ethnic category is \u201cBlack: African\u201d: we link 99.0% (97.0% to 99.9%) of their true matches.");
    }

    @Test
    void says_in_red_where_a_group_is_more_than_two_points_below_another() {
        LinkageQualityPage page =
                LinkageQualityPage.of(List.of(measured(group("N", 400, 0.95), group("A", 900, 0.995))));

        assertThat(page.alarm().orElseThrow().sentences())
                .containsExactly(
                        "Recall is 95.0% (93.0% to 95.9%) for people whose ethnic category is \u201cBlack: African\u201d, "
                                + "and 99.5% (97.5% to 99.9%) for people whose ethnic category is "
                                + "\u201cWhite: British\u201d. The gap is 4.5 percentage points.",
                        "The two intervals do not overlap, so this is unlikely to be chance.");
        assertThat(Rendered.page("people/quality/quality", page))
                .contains(
                        "kith-alarm",
                        "href=\"#why\"",
                        "id=\"why\"",
                        "docs/explanation/how-well-records-are-matched.md");
    }

    @Test
    void says_where_chance_alone_may_have_made_the_difference() {
        LinkageQualityPage page =
                LinkageQualityPage.of(List.of(measured(group("N", 30, 0.97), group("A", 900, 0.995))));

        assertThat(page.alarm().orElseThrow().sentences())
                .last()
                .isEqualTo("The two intervals overlap, so this may be chance.");
    }

    @Test
    void calls_no_group_worst_that_is_too_small_to_tell() {
        LinkageQualityPage page = LinkageQualityPage.of(List.of(measured(group("N", 29, 0.5), group("A", 900, 0.995))));

        assertThat(page.alarm()).isEmpty();
        assertThat(page.worst()).containsExactly("We cannot compare groups yet. This needs 30 people in each group.");
    }

    @Test
    void hides_small_groups_rounds_counts_and_draws_only_what_can_be_compared() {
        GroupPart part = GroupPart.of(
                        measured(group("N", 4, 0.5), group("K", 13, 0.9), group("A", 902, 0.995), group("", 31, 0.9)),
                        Source.TRUTH,
                        Dimension.ETHNIC_CATEGORY)
                .orElseThrow();

        assertThat(part.table().rows().stream()
                        .map(row -> row.stream().limit(3).map(Cell::text).toList()))
                .containsExactly(
                        List.of("White: British", "900", "99.5% (97.5% to 99.9%)"),
                        List.of("Asian: Bangladeshi", "15", "90.0% (88.0% to 90.9%)"),
                        List.of("Black: African", "Not shown", "Not shown"),
                        List.of("Not known", "30", "90.0% (88.0% to 90.9%)"));
        assertThat(part.found().orElseThrow().lines())
                .extracting(line -> line.label())
                .containsExactly("White: British", "Not known");
    }

    @Test
    void says_that_decisions_are_too_few_to_tell() {
        LinkageQualityReport undecided = new LinkageQualityReport(
                1,
                Instant.parse("2026-11-22T09:00:00Z"),
                8_892,
                List.of(figure(Source.DECISIONS, Measure.PRECISION, Dimension.EVERYBODY, "", 3, Optional.empty())),
                36,
                3);

        String html = Rendered.page("people/quality/quality", LinkageQualityPage.of(List.of(undecided)));

        assertThat(html)
                .contains(
                        "36 pairs were picked at random for review. 3 have been decided.",
                        "Too few to tell",
                        "the true recall is lower",
                        "This needs 30 decisions in each group");
    }

    @Test
    void looks_back_on_earlier_runs() {
        LinkageQualityReport now = measured(group("A", 900, 0.995));

        HistoryPart history = LinkageQualityPage.of(List.of(now, now)).history().orElseThrow();

        assertThat(history.plot().orElseThrow().lines()).hasSize(2);
        assertThat(history.table().rows()).hasSize(2);
        assertThat(LinkageQualityPage.of(List.of(now)).history()).isEmpty();
    }

    @Test
    void nothing_is_rounded_up_to_all() {
        assertThat(Percent.of(new Proportion(0.99999, 0.9995, 1))).isEqualTo("99.99%");
        assertThat(Percent.of(new Proportion(1, 0.7, 1))).isEqualTo("100%");
    }

    @Test
    void every_group_has_its_words() {
        for (Dimension dimension : Dimension.values()) {
            for (String group : List.of("", "white", "N", "1", "0-17", "85+", "female")) {
                QualityMetric figure = figure(Source.TRUTH, Measure.RECALL, dimension, group, 9, Optional.of(ALL));

                assertThat(GroupWords.group(figure)).isNotBlank();
                assertThat(GroupWords.people(figure)).isNotBlank();
            }
        }
        assertThat(GroupWords.group(figure(Source.TRUTH, Measure.RECALL, Dimension.AGE, "85+", 9, Optional.of(ALL))))
                .isEqualTo("85 and older");
    }

    private static LinkageQualityReport measured(QualityMetric... groups) {
        List<QualityMetric> figures = new ArrayList<>(List.of(groups));
        figures.add(figure(Source.TRUTH, Measure.RECALL, Dimension.EVERYBODY, "", 1_300, Optional.of(ALL)));
        return new LinkageQualityReport(1, Instant.parse("2026-11-22T09:00:00Z"), 8_892, figures, 36, 0);
    }

    private static QualityMetric group(String category, long people, double recall) {
        return figure(
                Source.TRUTH,
                Measure.RECALL,
                Dimension.ETHNIC_CATEGORY,
                category,
                people,
                Optional.of(new Proportion(recall, recall - 0.02, Math.min(0.999, recall + 0.009))));
    }

    private static QualityMetric figure(
            Source source, Measure measure, Dimension dimension, String group, long units, Optional<Proportion> share) {
        return new QualityMetric(
                source, measure, dimension, group, 0, units, units, units, OptionalDouble.empty(), share);
    }
}
