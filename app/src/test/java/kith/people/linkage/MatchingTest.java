package kith.people.linkage;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.access.TaskGrant;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.PersonFields;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.kernel.RecordId;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.MatchInput;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.review.Opened;
import kith.people.review.Pair;
import kith.people.review.PairKey;
import kith.people.review.Review;
import kith.people.review.ReviewCapacityForecast;
import kith.people.review.ReviewReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Under a model in force: who is linked, what is in doubt, and what a worker is shown of it.
class MatchingTest {

    private static final Running KITH = new Running("matching");
    private static final Model MODEL = new Invented(1, 300).learned(1_500);

    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    private static final String NUMBER = "9990000018";
    private static final String OTHER_NUMBER = "9990000026";

    private final Matcher matcher = KITH.bean(Matcher.class);
    private final Review review = KITH.bean(Review.class);
    private final ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);

    @BeforeEach
    void nothing_is_known_but_a_model() {
        KITH.database.emptySchema("people");
        inForce(0.5);
    }

    @Test
    void records_without_a_number_are_one_person_by_all_they_say() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId other = KITH.says(HOSPITAL, "b", adaeze(null, "Adaeze", "1 Acorn Road", "SE2 0AB", false));

        assertThat(KITH.areOne(one, other)).isTrue();
        assertThat(reasons(other))
                .singleElement()
                .satisfies(why -> assertThat(why).startsWith("model 0.99"));
    }

    @Test
    void what_is_stored_of_a_record_is_compared_as_what_was_sent() {
        Demographics whole = Demographics.builder()
                .nhsNumber(new NhsNumber(NUMBER))
                .givenName("Adaeze")
                .familyName("Okoro")
                .otherNames("Grace Ife")
                .born(BORN)
                .sex("female")
                .ethnicity("N")
                .address("Flat 2, 1 Acorn Road")
                .postcode("SE2 0AB")
                .uprn(10_012_345L)
                .phone("07700 900123")
                .email("a.okoro@example.org")
                .language("en")
                .practice("G85001")
                .build();
        Demographics little = Demographics.builder()
                .familyName("Okoro")
                .otherNames("Ife")
                .birth(BORN, false)
                .build();

        for (Demographics said : List.of(whole, little)) {
            RecordId record = KITH.says(PRACTICE, "a", said);

            assertThat(KITH.inTransaction(() -> KITH.bean(MatchInputStore.class).of(List.of(record.value()))))
                    .singleElement()
                    .extracting(MatchInput::texts)
                    .isEqualTo(PersonFields.texts(said));
        }
    }

    @Test
    void two_numbers_are_two_people_whatever_else_they_say() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId other = KITH.says(HOSPITAL, "b", adaeze(OTHER_NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));

        assertThat(KITH.areOne(one, other)).isFalse();
        assertThat(KITH.doubts()).isEmpty();
    }

    @Test
    void one_number_on_people_who_are_nothing_alike_is_in_doubt() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId other = KITH.says(
                HOSPITAL,
                "b",
                said(NUMBER, "Peter", "Baker", LocalDate.of(1999, 12, 31), "9 Fern Street", "SE9 1AB", false));

        assertThat(KITH.areOne(one, other)).isFalse();
        assertThat(KITH.doubts()).containsExactly("nhs_number_conflict %d %d".formatted(one.value(), other.value()));
    }

    @Test
    void what_is_likely_is_doubted_once_for_each_two_people_and_settled_by_a_ruling_for_good() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId again = KITH.says(PRACTICE, "c", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId other = KITH.says(HOSPITAL, "b", adaeze(null, "Ada", "7 Elm Grove", "SE3 0AB", false));
        // Never sure enough to join, and sure enough to ask.
        inForce(likely(one, other) + (1 - likely(one, other)) / 2);

        assertThat(KITH.areOne(one, again)).isTrue();
        assertThat(KITH.areOne(one, other)).isFalse();
        assertThat(KITH.doubts()).containsExactly("possible_match %d %d".formatted(one.value(), other.value()));
        PairKey key = review.next(amara).orElseThrow();
        Pair pair = ((Opened.Yours) review.open(amara, key)).pair();
        assertThat(pair.reasons())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.probability()).isBetween(0.0, 1.0));

        rulings.decide(amara, new RecordPair(again, other), MatchDecision.NOT_SAME_PERSON, "Sisters");

        assertThat(KITH.doubts()).isEmpty();
        inForce(likely(one, other) + 0.01);
        assertThat(KITH.doubts()).isEmpty();
        inForce(likely(one, other) / 2);
        assertThat(KITH.areOne(one, other)).isFalse();
    }

    @Test
    void the_likeliest_comes_first_and_the_pace_says_how_far_down_it_goes() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId less = KITH.says(HOSPITAL, "b", adaeze(null, "Ada", "7 Elm Grove", "SE3 0AB", false));
        RecordId two = KITH.says(
                PRACTICE,
                "c",
                said(OTHER_NUMBER, "Hugh", "Price", LocalDate.of(1973, 8, 19), "2 Dell Close", "SE4 0AB", false));
        RecordId more = KITH.says(
                HOSPITAL,
                "d",
                said(null, "Hugh", "Price", LocalDate.of(1973, 8, 19), "3 Fern Street", "SE5 0AB", false));
        inForce(0.999_999);
        double likelier = Math.max(likely(one, less), likely(two, more));
        double lessLikely = Math.min(likely(one, less), likely(two, more));
        inForce((1 + likelier) / 2);
        review.setCapacity(amara, 1);

        ReviewCapacityForecast dial = review.forecast(amara).orElseThrow();

        assertThat(KITH.doubts()).hasSize(2);
        assertThat(review.backlog(amara).week()).hasSize(1);
        assertThat(dial.reviewed()).isOne();
        assertThat(dial.downTo().orElseThrow()).isCloseTo(likelier, within());
        assertThat(dial.left()).isOne();
        assertThat(dial.missed()).isCloseTo(lessLikely, within());
        assertThat(dial.wrong()).isZero();
        review.setCapacity(amara, 5);
        assertThat(review.forecast(amara).orElseThrow().left()).isZero();
    }

    @Test
    void a_worker_is_shown_what_each_field_weighs_and_it_adds_up() {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", false));
        RecordId other = KITH.says(HOSPITAL, "b", adaeze(null, "Ada", "7 Elm Grove", "SE3 0AB", false));
        inForce(likely(one, other) + 0.01);

        WeightBreakdown weighed = opened().weights().orElseThrow();

        assertThat(weighed.pieces())
                .extracting(WeightBreakdown.Piece::field)
                .contains(ComparedField.GIVEN_NAME, ComparedField.BIRTH_DATE, ComparedField.ADDRESS);
        double sum = weighed.start()
                + weighed.pieces().stream()
                        .mapToDouble(WeightBreakdown.Piece::bits)
                        .sum()
                + weighed.household().orElse(0)
                + weighed.family().orElse(0);
        assertThat(sum).isCloseTo(weighed.weight(), org.assertj.core.api.Assertions.within(0.06));
    }

    @Test
    void how_hidden_fields_compare_cannot_be_told_from_any_weight_sum_or_probability() {
        WeightBreakdown atTheSame = withheldAt("1 Acorn Road", "SE2 0AB");
        nothing_is_known_but_a_model();
        WeightBreakdown elsewhere = withheldAt("7 Elm Grove", "SE3 0AB");

        assertThat(atTheSame.withoutWhereabouts()).isTrue();
        assertThat(atTheSame.pieces())
                .extracting(WeightBreakdown.Piece::field)
                .doesNotContain(
                        ComparedField.ADDRESS, ComparedField.POSTCODE, ComparedField.PHONE, ComparedField.EMAIL);
        assertThat(atTheSame).isEqualTo(elsewhere);
    }

    private WeightBreakdown withheldAt(String address, String postcode) {
        RecordId one = KITH.says(PRACTICE, "a", adaeze(NUMBER, "Adaeze", "1 Acorn Road", "SE2 0AB", true));
        RecordId other = KITH.says(HOSPITAL, "b", adaeze(null, "Ada", address, postcode, false));
        inForce(likely(one, other) + (1 - likely(one, other)) / 2);
        Pair pair = opened();
        assertThat(pair.reasons()).extracting(ReviewReason::probability).containsOnlyNulls();
        return pair.weights().orElseThrow();
    }

    @Test
    void a_single_new_model_takes_the_place_of_the_one_before_and_both_are_kept() {
        inForce(0.9);

        assertThat(KITH.database
                        .client()
                        .sql("select threshold from people.model order by id")
                        .query((row, _) -> row.getDouble("threshold"))
                        .list())
                .containsExactly(0.5, 0.9);
    }

    private Pair opened() {
        return ((Opened.Yours) review.open(amara, review.next(amara).orElseThrow())).pair();
    }

    private void inForce(double threshold) {
        KITH.inTransaction(() -> matcher.bring(MODEL.withThreshold(threshold)));
    }

    /// How likely the model finds it, whatever is in force.
    private static double likely(RecordId one, RecordId other) {
        List<MatchInput> two = KITH.bean(MatchInputStore.class).of(List.of(one.value(), other.value()));
        return MODEL.compare(two.getFirst().texts(), two.getLast().texts()).probability();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-5);
    }

    /// The reasons in the log of a record's links, with the match probability where there is one.
    private static List<String> reasons(RecordId record) {
        return KITH.database
                .client()
                .sql("select reason, probability from people.link_event where record = :record order by id")
                .param("record", record.value())
                .query((row, _) -> row.getString("reason")
                        + (row.getObject("probability") == null ? "" : " " + row.getDouble("probability")))
                .list();
    }

    private static Demographics adaeze(
            @Nullable String number, String given, String address, String postcode, boolean flagged) {
        return said(number, given, "Okoro", BORN, address, postcode, flagged);
    }

    private static Demographics said(
            @Nullable String number,
            String given,
            String family,
            LocalDate born,
            String address,
            String postcode,
            boolean flagged) {
        return Demographics.builder()
                .nhsNumber(number == null ? null : new NhsNumber(number))
                .givenName(given)
                .familyName(family)
                .born(born)
                .address(address)
                .postcode(postcode)
                .flagged(flagged)
                .build();
    }
}
