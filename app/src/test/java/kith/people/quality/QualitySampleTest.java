package kith.people.quality;

import static kith.people.quality.MeasuredRuns.BORN;
import static kith.people.quality.MeasuredRuns.HOSPITAL;
import static kith.people.quality.MeasuredRuns.KITH;
import static kith.people.quality.MeasuredRuns.MODEL;
import static kith.people.quality.MeasuredRuns.PRACTICE;
import static kith.people.quality.MeasuredRuns.checks;
import static kith.people.quality.MeasuredRuns.figures;
import static kith.people.quality.MeasuredRuns.is;
import static kith.people.quality.MeasuredRuns.record;
import static kith.people.quality.MeasuredRuns.run;
import static kith.people.quality.MeasuredRuns.somebody;
import static kith.people.quality.MeasuredRuns.threeOfAdaezeAndTwoThatAreJoinedWrongly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.access.TaskGrant;
import kith.engine.terms.Demographics;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.Matcher;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.quality.QualityMetric.Source;
import kith.people.review.Opened;
import kith.people.review.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pairs that a run draws for workers to check, and what their decisions come to.
class QualitySampleTest {

    private final Matcher matcher = KITH.bean(Matcher.class);
    private final LinkageQuality accuracy = KITH.bean(LinkageQuality.class);
    private final Review review = KITH.bean(Review.class);
    private final ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);

    @BeforeEach
    void nobody_is_known() {
        KITH.database.emptySchema("people");
        KITH.inTransaction(() -> matcher.bring(MODEL));
    }

    @Test
    void draws_pairs_for_workers_and_says_what_their_decisions_come_to() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();
        run(Optional.empty());

        assertThat(checks()).containsExactly("quality_sample a a", "quality_sample z z");
        LinkageQualityReport undecided = accuracy.latest(figures()).orElseThrow();
        assertThat(undecided.drawn()).isEqualTo(2);
        assertThat(undecided
                        .overall(Source.DECISIONS, Measure.PRECISION)
                        .orElseThrow()
                        .isKnown())
                .isFalse();

        rulings.decide(
                amara,
                new RecordPair(record(PRACTICE, "a"), record(HOSPITAL, "a")),
                MatchDecision.SAME_PERSON,
                "I know her");
        DecisionId apart = rulings.decide(
                amara,
                new RecordPair(record(PRACTICE, "z"), record(HOSPITAL, "z")),
                MatchDecision.NOT_SAME_PERSON,
                "Two people");

        assertThat(checks()).isEmpty();
        assertThat(KITH.areOne(record(PRACTICE, "a"), record(HOSPITAL, "a"))).isTrue();
        assertThat(KITH.areOne(record(PRACTICE, "z"), record(HOSPITAL, "z"))).isFalse();
        LinkageQualityReport decided = accuracy.latest(figures()).orElseThrow();
        assertThat(decided.answered()).isEqualTo(2);
        is(decided.overall(Source.DECISIONS, Measure.PRECISION), 1, 2);
        is(decided.overall(Source.DECISIONS, Measure.RECALL), 1, 1);

        rulings.takeBack(amara, apart, "It was him after all");

        assertThat(checks()).containsExactly("quality_sample z z");
    }

    @Test
    void a_check_stays_on_the_list_whatever_partners_send_as_long_as_both_belong_to_somebody() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();
        run(Optional.empty());

        KITH.says(HOSPITAL, "a", somebody("9990000018", "Ada", "Okoro", BORN, "female"));
        assertThat(checks()).containsExactly("quality_sample a a", "quality_sample z z");

        KITH.says(HOSPITAL, "a", Optional.empty());
        assertThat(checks()).containsExactly("quality_sample z z");
        assertThat(review.next(amara)
                        .map(key -> review.open(amara, key))
                        .map(opened -> opened instanceof Opened.Yours(var pair)
                                ? pair.reasons().getFirst().kind()
                                : null))
                .contains(PossibleMatch.Kind.QUALITY_SAMPLE);
    }

    /// Sixty women of two records each, and a pace at which six pairs are drawn: forty runs come to six,
    /// on average, and what is drawn stands for all that are joined.
    @Test
    void what_is_drawn_stands_for_all_on_average() {
        IntStream.range(0, 60).forEach(this::woman);
        review.setCapacity(amara, 12);
        double drawn = 0;
        double standsFor = 0;
        int runs = 40;
        for (int i = 0; i < runs; i++) {
            KITH.inTransaction(() -> matcher.bring(MODEL));
            run(Optional.empty());
            List<Double> chances = KITH.database
                    .client()
                    .sql(
                            "select chance from people.checked where joined and model = (select max(id) from people.model)")
                    .query((row, _) -> row.getDouble("chance"))
                    .list();
            drawn += chances.size();
            standsFor += chances.stream().mapToDouble(chance -> 1 / chance).sum();
        }

        double pairs = KITH.database
                .client()
                .sql("select distinct pairs from people.drawn_from where joined and dimension = 'everybody'")
                .query((row, _) -> row.getDouble("pairs"))
                .single();
        // Four standard errors: each pair is drawn or not by itself.
        assertThat(drawn / runs).isCloseTo(6, within(4 * Math.sqrt(6.0 / runs)));
        assertThat(standsFor / runs).isCloseTo(pairs, within(4 * pairs / Math.sqrt(6.0 * runs)));
    }

    private void woman(int number) {
        String address = number + " Acorn Road";
        String given = "Given%c%c".formatted('a' + number % 26, 'k' + number / 26);
        Demographics said = at(address, somebody(null, given, "Okoro", BORN.plusDays(97L * number), "female"));
        KITH.says(PRACTICE, "w" + number, said);
        KITH.says(HOSPITAL, "w" + number, said);
    }

    private static Demographics at(String address, Demographics who) {
        return who.with()
                .address(address)
                .postcode("SE%d 0AB".formatted(2 + address.length()))
                .build();
    }
}
