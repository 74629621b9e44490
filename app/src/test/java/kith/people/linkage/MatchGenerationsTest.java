package kith.people.linkage;

import static kith.people.Running.HOSPITAL;
import static kith.people.Running.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.engine.linkage.matching.Model;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.kernel.RecordId;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import kith.people.linkage.Matcher.Undone;
import kith.people.linkage.NextGeneration.Preparation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A full match prepares the next generation beside the one in force, and can be taken back.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatchGenerationsTest {

    private static final Running KITH = new Running("generations");
    private static final Model MODEL = new Invented(1, 300).learned(1_500).withThreshold(0.8);

    private static final String NUMBER = "9990000018";

    private final Matcher matcher = KITH.bean(Matcher.class);
    private final NextGeneration next = KITH.bean(NextGeneration.class);
    private final TaskGrant<MatchEverybody> operator = KITH.bean(Grants.class)
            .decide(Workers.operator(), LinkagePermissions.MATCH)
            .orRefuse();

    private RecordId one = new RecordId(0);
    private RecordId other = new RecordId(0);

    @BeforeEach
    void two_records_of_one_woman_and_one_has_no_number() {
        KITH.database.emptySchema("people");
        one = KITH.says(PRACTICE, "a", adaeze(NUMBER));
        other = KITH.says(HOSPITAL, "b", adaeze(null));
    }

    @Test
    void an_import_goes_on_during_each_step_of_a_match_and_is_linked_by_the_new_model() {
        Map<String, RecordId> came = new HashMap<>();

        matcher.bring(
                MODEL,
                doing -> came.computeIfAbsent(doing.split("[ ,]")[0], step -> KITH.says(HOSPITAL, step, adaeze(null))));

        assertThat(came).containsOnlyKeys("reading", "comparing", "writing", "linking", "catching", "switching");
        came.forEach(
                (step, record) -> assertThat(KITH.areOne(one, record)).as(step).isTrue());
    }

    @Test
    void a_record_that_is_withdrawn_during_a_match_belongs_to_nobody_after_it() {
        matcher.bring(MODEL, doing -> {
            if (doing.equals("switching")) {
                KITH.says(HOSPITAL, "b", Optional.empty());
            }
        });

        assertThat(KITH.links()).containsOnlyKeys(one.value());
    }

    @Test
    void links_change_only_with_the_switch() {
        matcher.bring(MODEL, _ -> assertThat(KITH.areOne(one, other)).isFalse());

        assertThat(KITH.areOne(one, other)).isTrue();
    }

    @Test
    void a_match_that_is_taken_back_leaves_the_links_of_the_model_before_it() {
        matcher.bring(MODEL.withThreshold(0.999_999_999));
        Map<Long, Long> before = KITH.links();
        matcher.bring(MODEL);
        assertThat(KITH.links()).isNotEqualTo(before);

        Undone first = matcher.takeBack(operator, _ -> {});

        assertThat(first)
                .isEqualTo(new Undone.TakenBack(
                        true, 2, 0, 1, KITH.inTransaction(KITH.bean(PossibleMatches.class)::pairs)));
        assertThat(KITH.links()).isEqualTo(before);
    }

    @Test
    void when_every_match_is_taken_back_the_first_rule_links_again() {
        Map<Long, Long> before = KITH.links();
        matcher.bring(MODEL);
        matcher.bring(MODEL.withThreshold(0.9));

        assertThat(matcher.takeBack(operator, _ -> {}))
                .extracting(back -> ((Undone.TakenBack) back).byModel())
                .isEqualTo(true);
        assertThat(matcher.takeBack(operator, _ -> {}))
                .extracting(back -> ((Undone.TakenBack) back).byModel())
                .isEqualTo(false);
        assertThat(KITH.links()).isEqualTo(before);
        assertThat(matcher.takeBack(operator, _ -> {})).isEqualTo(new Undone.NothingToTakeBack());
    }

    @Test
    void what_came_since_a_match_stays_when_it_is_taken_back() {
        matcher.bring(MODEL);
        RecordId since = KITH.says(HOSPITAL, "c", adaeze(NUMBER));

        matcher.takeBack(operator, _ -> {});

        assertThat(KITH.areOne(one, since)).isTrue();
        assertThat(KITH.areOne(one, other)).isFalse();
    }

    @Test
    void a_match_whose_process_was_killed_leaves_nothing_that_the_next_one_minds() {
        next.begin();
        RecordId meanwhile = KITH.says(HOSPITAL, "c", adaeze(null));

        matcher.bring(MODEL);

        assertThat(KITH.areOne(one, meanwhile)).isTrue();
        assertThat(count("select count(*) from people.match_backlog")).isZero();
        assertThat(count("select count(*) from people.preparation where ended is null"))
                .isZero();
    }

    @Test
    void of_two_matches_at_once_the_one_that_began_first_is_given_up() {
        Preparation first = next.begin();
        Preparation second = next.begin();

        assertThatThrownBy(() -> next.switchTo(first, Optional.empty(), OptionalLong.empty(), () -> {}))
                .hasMessage("Another match began after this one, so this one was given up");

        next.end(first);
        assertThat(next.switchTo(second, Optional.empty(), OptionalLong.empty(), () -> {}))
                .isNotNull();
    }

    @Test
    void the_slot_that_is_not_in_force_is_empty() {
        matcher.bring(MODEL);
        matcher.bring(MODEL.withThreshold(0.9));

        assertThat(KITH.database
                        .client()
                        .sql("""
                                select distinct slot from people.match_key
                                 union
                                select distinct slot from people.scored_pair
                                """)
                        .query((row, _) -> row.getInt("slot"))
                        .list())
                .isEqualTo(List.of(2));
    }

    private static long count(String sql) {
        return KITH.database.client().sql(sql).query((row, _) -> row.getLong(1)).single();
    }

    private static Demographics adaeze(@Nullable String number) {
        var details = Demographics.builder()
                .givenName("Adaeze")
                .familyName("Okoro")
                .born(LocalDate.of(1951, 4, 2))
                .sex("female")
                .address("1 Acorn Road")
                .postcode("SE2 0AB")
                .phone("07700 900123");
        return (number == null ? details : details.nhsNumber(new NhsNumber(number))).build();
    }
}
