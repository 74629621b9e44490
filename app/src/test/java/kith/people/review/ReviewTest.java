package kith.people.review;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static kith.people.Running.dead;
import static kith.people.Running.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.access.TaskGrant;
import kith.access.disclosure.SourceIdentity;
import kith.engine.terms.Demographics;
import kith.kernel.RecordId;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.DecisionPreview;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Running KITH = new Running("review");

    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    private static final LocalDate OTHER_DAY = LocalDate.of(1973, 8, 19);

    private final Review review = KITH.bean(Review.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);
    private final TaskGrant<ReviewMatches> ben = KITH.reviewing(41);

    @BeforeEach
    void nothing_is_in_doubt() {
        KITH.database.emptySchema("people");
    }

    @Test
    void an_empty_backlog_has_nothing_next() {
        assertThat(review.next(amara)).isEmpty();
        assertThat(review.backlog(amara)).isEqualTo(new Backlog(List.of(), 0, 0, Review.USUAL_CAPACITY));
    }

    @Test
    void two_workers_never_hold_the_same_pair() throws Exception {
        int pairs = 40;
        IntStream.range(0, pairs).forEach(this::doubtful);

        Set<PairKey> held = new HashSet<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<List<PairKey>>> work =
                    List.of(both.submit(takes(100, pairs / 2)), both.submit(takes(200, pairs / 2)));
            for (Future<List<PairKey>> hers : work) {
                hers.get().forEach(key -> assertThat(held.add(key)).isTrue());
            }
        }

        assertThat(held).hasSize(pairs);
        assertThat(review.next(amara)).isEmpty();
    }

    /// A worker of their own for every pair, since one who holds a pair is given the same again.
    private Callable<List<PairKey>> takes(long firstWorker, int pairs) {
        return () -> IntStream.range(0, pairs)
                .mapToObj(i -> review.next(KITH.reviewing(firstWorker + i)).orElseThrow())
                .toList();
    }

    @Test
    void a_pair_is_one_workers_alone_for_a_while_and_then_anybodys() {
        doubtful(1);
        PairKey key = review.next(amara).orElseThrow();

        assertThat(review.next(amara)).contains(key);
        assertThat(review.next(ben)).isEmpty();
        assertThat(review.open(ben, key)).isInstanceOf(Opened.Elsewhere.class);
        assertThat(review.decide(ben, key, MatchDecision.SAME_PERSON, "Mine", ""))
                .isEqualTo(new Decided.TooLate());

        KITH.pass(Review.HELD_FOR);
        assertThat(review.next(ben)).contains(key);
        assertThat(review.open(amara, key)).isInstanceOf(Opened.Elsewhere.class);
    }

    @Test
    void what_is_put_off_waits_until_tomorrow() {
        doubtful(1);
        PairKey key = review.next(amara).orElseThrow();

        review.defer(amara, key);

        assertThat(review.next(amara)).isEmpty();
        assertThat(review.backlog(amara)).isEqualTo(new Backlog(List.of(), 0, 1, Review.USUAL_CAPACITY));
        KITH.pass(Review.DEFERRED_FOR);
        assertThat(review.next(ben)).contains(key);
    }

    @Test
    void the_weightiest_comes_first_and_of_those_the_oldest_and_no_more_than_a_weeks_work() {
        doubtful(1);
        KITH.pass(Duration.ofHours(1));
        doubtful(2);
        alive(3);
        review.setCapacity(amara, 2);

        Backlog backlog = review.backlog(amara);

        assertThat(backlog.all()).isEqualTo(3);
        assertThat(backlog.week())
                .extracting(BacklogEntry::kinds)
                .containsExactly(List.of(PossibleMatch.Kind.DEATH), List.of(PossibleMatch.Kind.NHS_NUMBER_CONFLICT));
        assertThat(backlog.week().getLast().since())
                .isBefore(backlog.week().getFirst().since());
        assertThat(backlog.capacity()).isEqualTo(2);
    }

    @Test
    void deciding_settles_the_pair_and_leads_to_what_both_become() {
        doubtful(1);
        PairKey key = review.next(amara).orElseThrow();
        Pair pair = pair(amara, key);
        assertThat(pair.areOne()).isFalse();
        DecisionPreview outcomes = KITH.inTransaction(() -> review.preview(amara, pair));
        assertThat(outcomes.now()).hasSize(2);
        assertThat(outcomes.then())
                .containsExactly(List.of(pair.one().record(), pair.other().record()));

        assertThat(review.decide(amara, key, MatchDecision.SAME_PERSON, "One woman", pair.asSeen()))
                .isInstanceOf(Decided.Recorded.class);

        assertThat(KITH.areOne(pair.one().record(), pair.other().record())).isTrue();
        assertThat(KITH.inTransaction(() -> KITH.bean(ClericalDecisions.class).latest(amara, 10)))
                .extracting(ClericalDecision::why)
                .containsExactly("One woman");
    }

    @Test
    void nobody_decides_by_what_has_changed_since_they_looked() {
        doubtful(1);
        PairKey key = review.next(amara).orElseThrow();
        String asSeen = pair(amara, key).asSeen();
        KITH.pass(Duration.ofMinutes(1));
        KITH.says(HOSPITAL, "b1", who(number(1), "Adaeze", "Okoro", OTHER_DAY.plusDays(1)));

        assertThat(review.decide(amara, key, MatchDecision.SAME_PERSON, "One woman", asSeen))
                .isEqualTo(new Decided.Changed());
        assertThat(KITH.bean(Review.class).next(ben)).isEmpty();
    }

    @Test
    void a_pair_that_was_settled_meanwhile_says_so() {
        doubtful(1);
        PairKey key = review.next(amara).orElseThrow();
        KITH.says(HOSPITAL, "b1", Optional.empty());

        assertThat(review.open(amara, key)).isEqualTo(new Opened.Settled());
    }

    @Test
    void a_conflict_shows_the_rulings_that_cannot_all_hold() {
        RecordId a = KITH.says(PRACTICE, "a", who(null, "A", "A", BORN));
        RecordId b = KITH.says(PRACTICE, "b", who(null, "B", "B", BORN));
        RecordId c = KITH.says(PRACTICE, "c", who(null, "C", "C", BORN));
        ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
        DecisionId first = rulings.decide(amara, new RecordPair(a, b), MatchDecision.SAME_PERSON, "1");
        DecisionId second = rulings.decide(ben, new RecordPair(b, c), MatchDecision.SAME_PERSON, "2");
        DecisionId third = rulings.decide(amara, new RecordPair(a, c), MatchDecision.NOT_SAME_PERSON, "3");

        Pair pair = pair(amara, review.next(amara).orElseThrow());

        assertThat(pair.reasons()).extracting(ReviewReason::kind).containsExactly(PossibleMatch.Kind.DECISION_CONFLICT);
        assertThat(pair.contradicting()).extracting(ClericalDecision::id).containsExactly(first, second, third);
    }

    @Test
    void where_to_find_a_flagged_person_is_withheld_of_both() {
        KITH.says(PRACTICE, "a1", at("1 Rye Lane", false));
        KITH.says(HOSPITAL, "b1", at("1 Rye Lane", true));

        Pair pair = pair(amara, review.next(amara).orElseThrow());

        assertThat(pair.isWithheld()).isTrue();
        assertThat(pair.evidence())
                .extracting(FieldComparison::field)
                .doesNotContain(ComparedField.ADDRESS, ComparedField.POSTCODE, ComparedField.PRACTICE);
        assertThat(pair.other().whereabouts().isWithheld()).isTrue();
        assertThat(List.of(pair.one().source(), pair.other().source()))
                .allMatch(SourceIdentity.OfKind.class::isInstance);
        assertThat(pair.one().localId().isWithheld()).isTrue();
    }

    @Test
    void names_in_each_others_place_are_alike() {
        KITH.says(PRACTICE, "a1", who(number(1), "Adaeze", "Okoro", BORN));
        KITH.says(HOSPITAL, "b1", who(number(1), "Okoro", "Adaeze", OTHER_DAY));

        Pair pair = pair(amara, review.next(amara).orElseThrow());

        assertThat(pair.evidence().stream().filter(field -> field.note().equals("In the place of the family name")))
                .extracting(FieldComparison::field, FieldComparison::agreement)
                .containsExactly(
                        tuple(ComparedField.GIVEN_NAME, Agreement.ALIKE),
                        tuple(ComparedField.FAMILY_NAME, Agreement.ALIKE));
    }

    @Test
    void every_pair_that_is_shown_is_in_the_log() {
        doubtful(1);
        Pair pair = pair(amara, review.next(amara).orElseThrow());

        assertThat(KITH.database
                        .client()
                        .sql("select people from access.audit order by id desc limit 1")
                        .query((row, _) ->
                                Set.of((Long[]) row.getArray("people").getArray()))
                        .single())
                .isEqualTo(Set.of(
                        pair.one().person().value(), pair.other().person().value()));
    }

    private Pair pair(TaskGrant<ReviewMatches> granted, PairKey key) {
        return ((Opened.Yours) review.open(granted, key)).pair();
    }

    private void doubtful(int pair) {
        KITH.says(PRACTICE, "a" + pair, who(number(pair), "Adaeze", "Okoro", BORN));
        KITH.says(HOSPITAL, "b" + pair, who(number(pair), "Adaeze", "Okoro", OTHER_DAY));
    }

    private void alive(int pair) {
        Demographics adaeze = who(number(pair), "Adaeze", "Okoro", BORN);
        KITH.says(PRACTICE, "a" + pair, dead(adaeze));
        KITH.says(HOSPITAL, "b" + pair, Running.alive(adaeze));
    }

    private static Demographics at(String address, boolean flagged) {
        return Running.at(who(number(1), "Adaeze", "Okoro", flagged ? OTHER_DAY : BORN), address, flagged);
    }

    private static String number(int pair) {
        return Invented.ownNumber(pair);
    }
}
