package kith.people.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.engine.linkage.matching.Model;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.partners.Partners;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.DecisionId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.MatchCompleted;
import kith.people.linkage.MatchDecision;
import kith.people.linkage.MatchIndex;
import kith.people.linkage.Matcher;
import kith.people.linkage.PossibleMatch;
import kith.people.linkage.RecordPair;
import kith.people.linkage.Truth;
import kith.people.quality.QualityMetric.Source;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import kith.people.review.Opened;
import kith.people.review.Review;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How well a run did, on people so few that a hand can count.
class LinkageQualityTest {

    private static final Running KITH = new Running("accuracy");
    private static final Model MODEL = new Invented(1, 300).learned(1_500).withThreshold(0.5);
    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    private static final LocalDate OTHER_DAY = LocalDate.of(1973, 8, 19);

    private final PartnerId practice = partner("G85001");
    private final PartnerId hospital = partner("RJ1");
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
                new RecordPair(record(practice, "a"), record(hospital, "a")),
                MatchDecision.SAME_PERSON,
                "I know her");
        DecisionId apart = rulings.decide(
                amara,
                new RecordPair(record(practice, "z"), record(hospital, "z")),
                MatchDecision.NOT_SAME_PERSON,
                "Two people");

        assertThat(checks()).isEmpty();
        assertThat(KITH.areOne(record(practice, "a"), record(hospital, "a"))).isTrue();
        assertThat(KITH.areOne(record(practice, "z"), record(hospital, "z"))).isFalse();
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

        KITH.says(hospital, "a", somebody("9990000018", "Ada", "Okoro", BORN, "female"));
        assertThat(checks()).containsExactly("quality_sample a a", "quality_sample z z");

        KITH.says(hospital, "a", Optional.empty());
        assertThat(checks()).containsExactly("quality_sample z z");
        assertThat(review.next(amara)
                        .map(key -> review.open(amara, key))
                        .map(opened -> opened instanceof Opened.Yours(var pair)
                                ? pair.reasons().getFirst().kind()
                                : null))
                .contains(PossibleMatch.Kind.QUALITY_SAMPLE);
    }

    @Test
    void the_next_run_keeps_what_was_decided_and_asks_about_others() {
        threeOfAdaezeAndTwoThatAreJoinedWrongly();
        run(Optional.empty());
        rulings.decide(
                amara,
                new RecordPair(record(practice, "a"), record(hospital, "a")),
                MatchDecision.SAME_PERSON,
                "I know her");
        rulings.decide(
                amara,
                new RecordPair(record(practice, "z"), record(hospital, "z")),
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

    private void threeOfAdaezeAndTwoThatAreJoinedWrongly() {
        KITH.says(practice, "a", somebody("9990000018", "Adaeze", "Okoro", BORN, "female"));
        KITH.says(hospital, "a", somebody("9990000018", "Adaeze", "Okoro", BORN, "female"));
        KITH.says(hospital, "c", somebody(null, "Ada", null, null, "female"));
        KITH.says(practice, "z", somebody("9990000026", "Zoe", "Price", OTHER_DAY, "female"));
        KITH.says(hospital, "z", somebody("9990000026", "Zoe", "Price", OTHER_DAY, "male"));
        assertThat(KITH.areOne(record(practice, "a"), record(hospital, "a"))).isTrue();
        assertThat(KITH.areOne(record(practice, "a"), record(hospital, "c"))).isFalse();
        assertThat(KITH.areOne(record(practice, "z"), record(hospital, "z"))).isTrue();
    }

    private void woman(int number) {
        String address = number + " Acorn Road";
        String given = "Given%c%c".formatted('a' + number % 26, 'k' + number / 26);
        Demographics said = at(address, somebody(null, given, "Okoro", BORN.plusDays(97L * number), "female"));
        KITH.says(practice, "w" + number, said);
        KITH.says(hospital, "w" + number, said);
    }

    private static Demographics at(String address, Demographics who) {
        return who.with()
                .address(address)
                .postcode("SE%d 0AB".formatted(2 + address.length()))
                .build();
    }

    /// The run that brought the model in force, measured.
    private void run(Optional<Truth> truth) {
        KITH.inTransaction(() -> {
            accuracy.measure(new MatchCompleted(
                    KITH.bean(MatchIndex.class).inForce().orElseThrow().id(), truth));
            return true;
        });
    }

    private static Truth truth(String... lines) {
        return new Truth(List.of(lines).stream()
                .map(line -> line.split(","))
                .map(cells -> new Truth.Line(cells[0], cells[1], cells[2])));
    }

    private static void is(Optional<QualityMetric> figure, double hits, double of) {
        assertThat(figure.orElseThrow().hits()).isCloseTo(hits, within(1e-9));
        assertThat(figure.orElseThrow().of()).isCloseTo(of, within(1e-9));
        assertThat(figure.orElseThrow().share().orElseThrow().estimate()).isCloseTo(hits / of, within(1e-9));
    }

    private static List<String> checks() {
        return KITH.database
                .client()
                .sql("""
                        select one.local_id as one, other.local_id as other
                          from people.possible_match
                          join people.partner_record one on one.id = record
                          join people.partner_record other on other.id = other
                         where kind = 'quality_sample'
                         order by one.local_id, other.local_id
                        """)
                .query((row, _) -> "quality_sample " + row.getString("one") + " " + row.getString("other"))
                .list();
    }

    private static RecordId record(PartnerId partner, String localId) {
        return KITH.inTransaction(
                () -> KITH.bean(People.class).knownRecords(partner, List.of(localId)).values().stream()
                        .map(KnownRecord::record)
                        .collect(Collectors.toList())
                        .getFirst());
    }

    private static PartnerId partner(String code) {
        return KITH.inTransaction(() -> KITH.bean(Partners.class)
                .ensure(code, code, Optional.empty(), Optional.empty())
                .id());
    }

    private static void nobodyRan() {
        KITH.database.empty("people.model");
    }

    private static TaskGrant<QualityPermissions.ReadQuality> figures() {
        return KITH.bean(Grants.class)
                .decide(Workers.operator(), QualityPermissions.QUALITY)
                .orRefuse();
    }

    private static Demographics somebody(
            @Nullable String number, String given, @Nullable String family, @Nullable LocalDate born, String sex) {
        return Demographics.builder()
                .nhsNumber(number == null ? null : new NhsNumber(number))
                .givenName(given)
                .familyName(family)
                .born(born)
                .sex(sex)
                .ethnicity(family == null || !family.equals("Okoro") ? null : "N")
                .address(born == null ? null : "1 Acorn Road")
                .postcode(born == null ? null : "SE2 0AB")
                .build();
    }
}
