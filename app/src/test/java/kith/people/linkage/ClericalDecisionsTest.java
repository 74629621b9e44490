package kith.people.linkage;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static kith.people.Running.dead;
import static kith.people.Running.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.terms.Demographics;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.records.PeopleJoined;
import kith.people.records.PeopleParted;
import org.junit.jupiter.api.Test;

class ClericalDecisionsTest {

    private static final Running KITH = new Running("rulings");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    private static final LocalDate OTHER_DAY = LocalDate.of(1973, 8, 19);

    private final ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);
    private final int somebody = PEOPLE.incrementAndGet();
    private final String number = Invented.ownNumber(20_000 + somebody);
    private final Demographics adaeze = who(number, "Adaeze", "Okoro", BORN);

    @Test
    void what_was_parted_stays_parted_whatever_partners_send() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), adaeze);
        assertThat(KITH.areOne(one, other)).isTrue();

        rulings.decide(amara, new RecordPair(one, other), MatchDecision.NOT_SAME_PERSON, "Twins of one name");

        assertThat(KITH.areOne(one, other)).isFalse();
        KITH.says(HOSPITAL, id("b"), who(number, "Adaeze", "Okorro", BORN));
        KITH.says(PRACTICE, id("a"), Optional.empty());
        KITH.says(PRACTICE, id("a"), adaeze);
        assertThat(KITH.areOne(one, other)).isFalse();
        assertThat(doubtsAbout(one)).isZero();
    }

    @Test
    void what_was_joined_stays_joined_whatever_partners_send() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), who(null, "Ada", "Smith", BORN));
        assertThat(KITH.areOne(one, other)).isFalse();

        rulings.decide(amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "Her name before she married");

        assertThat(KITH.areOne(one, other)).isTrue();
        KITH.says(HOSPITAL, id("b"), who("9990000018", "Ada", "Smith", BORN));
        KITH.says(PRACTICE, id("a"), who(null, "Adaeze", "Okoro", BORN));
        assertThat(KITH.areOne(one, other)).isTrue();
    }

    @Test
    void parting_gives_each_their_own_back_and_says_so_and_taking_it_back_joins_them_again() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), who(null, "Ada", "Smith", BORN));
        DecisionId same = rulings.decide(amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "One woman");
        RecordId arrivedSince = KITH.says(HOSPITAL, id("c"), adaeze);
        KITH.heard().clear();

        rulings.takeBack(amara, same, "It was another woman");

        PersonId first = new PersonId(one.value());
        PersonId second = new PersonId(other.value());
        assertThat(KITH.areOne(one, arrivedSince)).isTrue();
        assertThat(KITH.links()).containsEntry(other.value(), other.value());
        assertThat(KITH.heard())
                .containsExactly(new PeopleParted(List.of(new PeopleParted.Parting(first, Set.of(first, second)))));

        KITH.heard().clear();
        rulings.decide(amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "One woman after all");
        assertThat(KITH.areOne(one, other)).isTrue();
        assertThat(KITH.heard())
                .containsExactly(new PeopleJoined(List.of(new PeopleJoined.Joining(first, Set.of(first, second)))));
    }

    @Test
    void of_two_rulings_about_two_records_the_later_holds_and_the_earlier_again_when_that_is_taken_back() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), who(null, "Ada", "Smith", BORN));
        rulings.decide(amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "One woman");

        DecisionId apart =
                rulings.decide(amara, new RecordPair(one, other), MatchDecision.NOT_SAME_PERSON, "Two women");
        assertThat(KITH.areOne(one, other)).isFalse();

        assertThat(rulings.takeBack(amara, apart, "A slip")).isTrue();
        assertThat(KITH.areOne(one, other)).isTrue();
        assertThat(rulings.takeBack(amara, apart, "Twice")).isFalse();
    }

    @Test
    void rulings_that_contradict_each_other_are_put_in_question_and_not_the_same_holds_meanwhile() {
        RecordId a = KITH.says(PRACTICE, id("a"), who(null, "A", "A", BORN));
        RecordId b = KITH.says(PRACTICE, id("b"), who(null, "B", "B", BORN));
        RecordId c = KITH.says(PRACTICE, id("c"), who(null, "C", "C", BORN));
        rulings.decide(amara, new RecordPair(a, b), MatchDecision.SAME_PERSON, "1");
        DecisionId second = rulings.decide(amara, new RecordPair(b, c), MatchDecision.SAME_PERSON, "2");
        assertThat(KITH.areOne(a, c)).isTrue();

        rulings.decide(amara, new RecordPair(a, c), MatchDecision.NOT_SAME_PERSON, "3");

        assertThat(KITH.areOne(a, c)).isFalse();
        assertThat(KITH.areOne(a, b)).isTrue();
        assertThat(KITH.doubts()).contains("decision_conflict " + b.value() + " " + c.value());

        rulings.takeBack(amara, second, "Settled");
        assertThat(KITH.doubts()).doesNotContain("decision_conflict " + b.value() + " " + c.value());
    }

    @Test
    void what_a_worker_had_before_them_is_not_asked_again_and_what_comes_up_later_is() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), who(number, "Adaeze", "Okoro", OTHER_DAY));
        String pair = one.value() + " " + other.value();
        assertThat(KITH.doubts()).contains("nhs_number_conflict " + pair);

        rulings.decide(amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "A slip in the date of birth");
        assertThat(KITH.doubts()).contains("birth " + pair);
        rulings.decide(
                amara, new RecordPair(one, other), MatchDecision.SAME_PERSON, "Yes, a slip in the date of birth");
        assertThat(doubtsAbout(one)).isZero();

        KITH.says(PRACTICE, id("a"), dead(adaeze));
        KITH.says(HOSPITAL, id("b"), Running.alive(who(number, "Adaeze", "Okoro", OTHER_DAY)));
        assertThat(KITH.doubts()).contains("death " + pair);
    }

    @Test
    void a_local_id_that_is_used_for_somebody_else_is_a_record_of_its_own_and_goes_to_review() {
        RecordId mary = KITH.says(PRACTICE, id("x"), adaeze);
        RecordId elsewhere = KITH.says(HOSPITAL, id("y"), adaeze);

        RecordId john = KITH.says(PRACTICE, id("x"), who("9990000026", "John", "Price", OTHER_DAY));

        assertThat(john).isNotEqualTo(mary);
        assertThat(KITH.areOne(mary, elsewhere)).isTrue();
        assertThat(KITH.areOne(mary, john)).isFalse();
        assertThat(KITH.doubts()).contains("local_id_reused " + mary.value() + " " + john.value());

        assertThat(KITH.says(PRACTICE, id("x"), adaeze)).isEqualTo(mary);
        assertThat(KITH.says(PRACTICE, id("x"), who("9990000026", "John", "Price", OTHER_DAY)))
                .isEqualTo(john);
        rulings.decide(amara, new RecordPair(mary, john), MatchDecision.NOT_SAME_PERSON, "Two people");
        assertThat(doubtsAbout(mary)).isZero();
    }

    @Test
    void somebody_who_marries_or_whose_date_of_birth_is_put_right_keeps_their_record() {
        RecordId record = KITH.says(PRACTICE, id("x"), adaeze);

        assertThat(KITH.says(PRACTICE, id("x"), who(number, "Adaeze", "Smith", BORN)))
                .isEqualTo(record);
        assertThat(KITH.says(PRACTICE, id("x"), who(number, "Ada", "Smith", OTHER_DAY)))
                .isEqualTo(record);
    }

    @Test
    void an_operator_does_not_review() {
        Viewer operator = Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

        assertThat(KITH.bean(Grants.class).decide(operator, LinkagePermissions.REVIEW))
                .isInstanceOf(AccessOutcome.Refused.class);
    }

    @Test
    void every_ruling_is_in_the_log_with_whom_it_touched() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), adaeze);

        rulings.decide(amara, new RecordPair(one, other), MatchDecision.NOT_SAME_PERSON, "Two women");

        assertThat(KITH.database
                        .client()
                        .sql("select what, people from access.audit order by id desc limit 1")
                        .query((row, _) -> row.getString("what") + " "
                                + List.of((Long[]) row.getArray("people").getArray()))
                        .single())
                .isEqualTo("two records, and ruled that they are not one person [%d, %d]"
                        .formatted(one.value(), other.value()));
    }

    @Test
    void the_database_itself_keeps_rulings_as_they_were_made() {
        RecordId one = KITH.says(PRACTICE, id("a"), adaeze);
        RecordId other = KITH.says(HOSPITAL, id("b"), adaeze);
        rulings.decide(amara, new RecordPair(one, other), MatchDecision.NOT_SAME_PERSON, "Two women");

        assertThatThrownBy(() -> KITH.database
                        .client()
                        .sql("update people.ruling set verdict = 'same'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() ->
                        KITH.database.client().sql("delete from people.ruling").update())
                .hasMessageContaining("never changed");
    }

    private long doubtsAbout(RecordId record) {
        return KITH.doubts().stream()
                .filter(doubt -> List.of(doubt.split(" ")).contains(String.valueOf(record.value())))
                .count();
    }

    private String id(String localId) {
        return localId + somebody;
    }
}
