package kith.people.quality;

import static kith.people.quality.MeasuredRuns.HOSPITAL;
import static kith.people.quality.MeasuredRuns.KITH;
import static kith.people.quality.MeasuredRuns.MODEL;
import static kith.people.quality.MeasuredRuns.PRACTICE;
import static kith.people.quality.MeasuredRuns.checks;
import static kith.people.quality.MeasuredRuns.figures;
import static kith.people.quality.MeasuredRuns.is;
import static kith.people.quality.MeasuredRuns.record;
import static kith.people.quality.MeasuredRuns.run;
import static kith.people.quality.MeasuredRuns.threeOfAdaezeAndTwoThatAreJoinedWrongly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.Matcher;
import kith.people.linkage.Truth;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.quality.QualityMetric.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How well a run did, on people so few that a hand can count.
class LinkageQualityTest {

    private final Matcher matcher = KITH.bean(Matcher.class);
    private final LinkageQuality accuracy = KITH.bean(LinkageQuality.class);
    private final ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);

    @BeforeEach
    void nobody_is_known() {
        KITH.database.emptySchema("people");
        KITH.inTransaction(() -> matcher.bring(MODEL));
    }

    @Test
    void nothing_is_said_of_a_run_that_never_was() {
        nobodyRan();

        assertThat(accuracy.latest(figures())).isEmpty();
    }

    /// Truth: Adaeze has three records, of which one says so little that it stands apart; Zoe and Hugh have
    /// one each, and are joined, because both carry one number and one name.
    @Test
    void is_what_a_hand_counts_by_the_truth() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();

        run(Optional.of(
                truth("G85001,a,adaeze", "RJ1,a,adaeze", "RJ1,c,adaeze", "G85001,z,zoe", "RJ1,z,hugh", "X,1,nobody")));

        LinkageQualityReport howWell = accuracy.latest(figures()).orElseThrow();
        assertThat(howWell.source()).isEqualTo(Source.TRUTH);
        is(howWell.overall(Source.TRUTH, Measure.RECALL), 1, 3);
        is(howWell.overall(Source.TRUTH, Measure.PRECISION), 1, 2);
        assertThat(howWell.by(Source.TRUTH, Measure.PRECISION, Dimension.SEX))
                .extracting(figure -> "%s %.1f of %.1f".formatted(figure.group(), figure.hits(), figure.of()))
                .containsExactly("female 1.0 of 1.5", "male 0.0 of 0.5");
        assertThat(howWell.by(Source.TRUTH, Measure.RECALL, Dimension.ETHNIC_CATEGORY))
                .extracting(figure -> "%s %d".formatted(figure.group(), figure.units()))
                .containsExactly("N 1");
        assertThat(howWell.by(Source.TRUTH, Measure.RECALL, Dimension.DEPRIVATION))
                .extracting(QualityMetric::group)
                .containsExactly("");
        assertThat(howWell.by(Source.TRUTH, Measure.RECALL, Dimension.AGE))
                .extracting(QualityMetric::group)
                .containsExactly("65-84");
        assertThat(howWell.bands(Source.TRUTH).stream()
                        .mapToDouble(QualityMetric::of)
                        .sum())
                .isEqualTo(howWell.overall(Source.TRUTH, Measure.CALIBRATION)
                        .orElseThrow()
                        .of());
    }

    @Test
    void says_how_complete_records_are_without_any_truth() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();

        run(Optional.empty());

        LinkageQualityReport howWell = accuracy.latest(figures()).orElseThrow();
        assertThat(howWell.source()).isEqualTo(Source.DECISIONS);
        is(howWell.overall(Source.RECORDS, Measure.NHS_NUMBER), 4, 5);
        is(howWell.overall(Source.RECORDS, Measure.BIRTH_DATE), 4, 5);
    }

    @Test
    void the_next_run_keeps_what_was_decided_and_asks_about_others() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();
        run(Optional.empty());
        rulings.decide(
                amara,
                new RecordPair(record(PRACTICE, "a"), record(HOSPITAL, "a")),
                MatchDecision.SAME_PERSON,
                "I know her");
        rulings.decide(
                amara,
                new RecordPair(record(PRACTICE, "z"), record(HOSPITAL, "z")),
                MatchDecision.NOT_SAME_PERSON,
                "Two people");

        KITH.inTransaction(() -> matcher.bring(MODEL));
        run(Optional.empty());

        List<LinkageQualityReport> runs = accuracy.latest(figures(), 5);
        assertThat(runs).hasSize(2);
        is(runs.get(1).overall(Source.DECISIONS, Measure.PRECISION), 1, 2);
        // What was ruled the same is known, what was ruled apart is no longer joined: there is nothing left to draw.
        assertThat(checks()).isEmpty();
        is(runs.getFirst().overall(Source.DECISIONS, Measure.PRECISION), 1, 1);
    }

    private static Truth truth(String... lines) {
        return new Truth(List.of(lines).stream()
                .map(line -> line.split(","))
                .map(cells -> new Truth.Line(cells[0], cells[1], cells[2])));
    }

    private static void nobodyRan() {
        KITH.database.empty("people.generation");
    }
}
