package kith.coordination.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.coordination.actions.Acting;
import kith.coordination.needs.NeedOutcome.Changed;
import kith.coordination.needs.NeedOutcome.NotPossible;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.coordination.needs.NeedStatement.Speaker;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Needs with real access.
class NeedsTest {

    private static final Acting KITH = new Acting("needs");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId NADIA = KITH.worker("nadia", Role.VOLUNTARY);
    private static final WorkerId LEO = KITH.worker("leo", Role.LINK_WORKER);
    private static final NeedKey FOOD = new NeedKey("food");
    private static final NeedKey SAFETY = new NeedKey("safety-at-home");

    private final Needs needs = KITH.kith.bean(Needs.class);
    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void no_needs() {
        KITH.kith.database.empty("coordination.need_event");
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    private PersonGrant working(WorkerId worker) {
        return KITH.working(worker, adaeze);
    }

    private List<PersonNeed> seenBy(WorkerId worker, PersonId person) {
        return KITH.kith.inTransaction(
                () -> needs.picture(KITH.working(worker, person), List.of()).needs());
    }

    @Test
    void what_was_said_is_read_again_with_who_said_it_and_who_wrote_it() {
        assertThat(needs.say(working(AMARA), FOOD, " The cupboard is empty ", SaidBy.PERSON))
                .isEqualTo(new Changed());

        assertThat(seenBy(AMARA, adaeze)).singleElement().satisfies(need -> {
            assertThat(need.key()).isEqualTo(FOOD);
            assertThat(need.statements()).singleElement().satisfies(statement -> {
                assertThat(statement.words()).isEqualTo("The cupboard is empty");
                assertThat(statement.by()).isInstanceOfSatisfying(Speaker.InConversation.class, said -> {
                    assertThat(said.who()).isEqualTo(SaidBy.PERSON);
                    assertThat(said.writtenBy()).isEqualTo(AMARA);
                });
            });
        });
        assertThat(seenBy(AMARA, grace)).isEmpty();
    }

    @Test
    void empty_words_long_words_and_unknown_needs_are_refused() {
        assertThat(needs.say(working(AMARA), FOOD, " ", SaidBy.PERSON)).isInstanceOf(NotPossible.class);
        assertThat(needs.say(working(AMARA), FOOD, "x".repeat(501), SaidBy.PERSON))
                .isInstanceOf(NotPossible.class);
        assertThat(needs.say(working(AMARA), new NeedKey("gold"), "Gold", SaidBy.PERSON))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void a_statement_without_words_or_of_any_length_is_not_sorted() {
        assertThat(needs.sort(working(AMARA), " ", FOOD)).isInstanceOf(NotPossible.class);
        assertThat(needs.sort(working(AMARA), "x".repeat(2_001), FOOD)).isInstanceOf(NotPossible.class);
        assertThat(needs.sort(working(AMARA), "A piano", NeedKey.ofWords("x".repeat(2_001))))
                .isInstanceOf(NotPossible.class);
        assertThat(needs.sort(working(AMARA), "x".repeat(2_000), NeedKey.ofWords("x".repeat(2_000))))
                .isEqualTo(new Changed());
    }

    @Test
    void only_the_worker_who_wrote_it_takes_it_back() {
        needs.say(working(AMARA), FOOD, "The cupboard is empty", SaidBy.PERSON);
        Speaker.InConversation said = (Speaker.InConversation)
                seenBy(AMARA, adaeze).getFirst().statements().getFirst().by();

        assertThat(needs.withdraw(working(LEO), said.id())).isInstanceOf(NotPossible.class);
        assertThat(needs.withdraw(KITH.working(AMARA, grace), said.id())).isInstanceOf(NotPossible.class);
        assertThat(needs.withdraw(working(AMARA), said.id())).isEqualTo(new Changed());

        assertThat(seenBy(AMARA, adaeze)).isEmpty();
    }

    @Test
    void every_state_is_read_again_as_it_was_decided() {
        needs.say(working(AMARA), FOOD, "The cupboard is empty", SaidBy.SUPPORTER);
        for (NeedState state :
                List.of(new BeingMet(AMARA), new Met(), new NotWanted("Her son shops now"), new Open())) {
            KITH.kith.pass(Duration.ofMinutes(1));
            assertThat(needs.decide(working(AMARA), FOOD, state)).isEqualTo(new Changed());
            assertThat(seenBy(AMARA, adaeze).getFirst().state()).isEqualTo(state);
        }
    }

    @Test
    void only_a_worker_who_coordinates_the_care_says_that_somebody_else_meets_a_need() {
        KITH.active(AMARA, adaeze, AMARA);

        assertThat(needs.decide(working(NADIA), FOOD, new BeingMet(LEO))).isInstanceOf(NotPossible.class);
        assertThat(needs.decide(working(NADIA), FOOD, new BeingMet(NADIA))).isEqualTo(new Changed());
        assertThat(needs.decide(working(AMARA), FOOD, new BeingMet(LEO))).isEqualTo(new Changed());
        assertThat(needs.decide(working(AMARA), FOOD, new BeingMet(new WorkerId(999))))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void what_is_said_about_safety_is_seen_by_the_worker_who_wrote_it_and_by_nobody_without_the_label() {
        needs.say(working(LEO), SAFETY, "Afraid of somebody", SaidBy.PERSON);
        needs.decide(working(LEO), SAFETY, new BeingMet(LEO));

        assertThat(seenBy(LEO, adaeze)).hasSize(1);
        assertThat(seenBy(NADIA, adaeze)).isEmpty();
        assertThat(seenBy(AMARA, adaeze)).isEmpty();
    }

    @Test
    void needs_follow_people_who_are_joined_and_parted() {
        needs.say(KITH.working(AMARA, grace), FOOD, "The cupboard is empty", SaidBy.PERSON);
        NeedsOfPeople keeper = KITH.kith.bean(NeedsOfPeople.class);

        KITH.kith.inTransaction(() -> {
            keeper.joined(adaeze, Set.of(adaeze, grace));
            return true;
        });
        assertThat(seenBy(AMARA, adaeze)).hasSize(1);

        KITH.kith.inTransaction(() -> {
            keeper.parted(adaeze, Set.of(adaeze, grace));
            return true;
        });
        assertThat(seenBy(AMARA, grace)).hasSize(1);
        assertThat(seenBy(AMARA, adaeze)).isEmpty();
    }

    @Test
    void the_database_refuses_what_the_types_refuse() {
        needs.say(working(AMARA), FOOD, "The cupboard is empty", SaidBy.PERSON);
        for (String change : List.of(
                "words = ' '",
                "words = null",
                "said_by = null",
                "said_by = 'dog'",
                "kind = 'met'",
                "owner = 3",
                "withdraws = 3",
                "need = ''",
                "kind = 'being-met'")) {
            assertThatThrownBy(() -> KITH.kith
                            .database
                            .client()
                            .sql("update coordination.need_event set " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }
}
