package kith.coordination.plans;

import static kith.coordination.plans.Planning.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kith.access.AccessOutcome;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.coordination.plans.Plan.Active;
import kith.coordination.plans.Plan.Completed;
import kith.coordination.plans.Plan.Draft;
import kith.coordination.plans.Plan.OnHold;
import kith.coordination.plans.PlanOutcome.NoSuchPlan;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanOutcome.TooLate;
import kith.coordination.plans.SaveOutcome.Conflicting;
import kith.coordination.plans.SaveOutcome.Merged;
import kith.coordination.plans.SaveOutcome.NotOpen;
import kith.coordination.plans.SaveOutcome.Saved;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

/// The plan of one person with real access, cases and PostgreSQL.
class PlansTest {

    private static final Planning KITH = new Planning("plans");
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);

    private final PersonId grace = KITH.somebody();
    private final PersonGrant granted = KITH.anybody(BEA, grace);

    @Test
    void only_who_supports_the_person_opens_the_plan() {
        assertThat(KITH.asks(BEA, grace)).isNotInstanceOf(AccessOutcome.Permitted.class);

        KITH.looksAfter(BEA, grace);

        assertThat(KITH.asks(BEA, grace)).isInstanceOf(AccessOutcome.Permitted.class);
        assertThat(KITH.asks(ADAM, grace)).isNotInstanceOf(AccessOutcome.Permitted.class);
    }

    @Test
    void a_plan_comes_into_force_with_strengths_a_key_worker_and_an_agreement() {
        Plan draft = changed(KITH.plans.start(granted));
        assertThat(draft).isInstanceOf(Draft.class);
        KITH.writing.save(granted, draft.id(), PlanSection.WHAT_MATTERS, 0, "My garden");
        assertThat(agree(draft, AgreementKind.PERSON, 1, ""))
                .isEqualTo(new NotPossible("Ask what the person is good at first, and write it down"));

        KITH.writing.save(granted, draft.id(), PlanSection.STRENGTHS, 1, "I cook for the whole floor");
        assertThat(agree(draft, AgreementKind.PERSON, 2, ""))
                .isEqualTo(new NotPossible("Name a key worker first: a plan in force has one"));

        KITH.looksAfter(BEA, grace);
        assertThat(agree(draft, AgreementKind.REPRESENTATIVE, 2, ""))
                .isEqualTo(new NotPossible("Say who agrees for the person, and by what right"));
        assertThat(agree(draft, AgreementKind.PERSON, 1, ""))
                .isEqualTo(new NotPossible("The plan has changed since. Read it with the person again"));
        assertThat(changed(agree(draft, AgreementKind.PERSON, 2, ""))).isInstanceOf(Active.class);
    }

    @Test
    void a_plan_can_be_in_force_without_agreement_if_it_says_why() {
        Plan draft = ready();

        assertThat(agree(draft, AgreementKind.NOT_AGREED, 1, " "))
                .isEqualTo(new NotPossible("Say why the person does not agree"));
        changed(agree(draft, AgreementKind.NOT_AGREED, 1, "She wants to stay in her flat"));

        assertThat(KITH.kith.inTransaction(() -> KITH.plans.agreement(granted, draft)))
                .hasValueSatisfying(said -> assertThat(said)
                        .isInstanceOfSatisfying(
                                Agreement.NotAgreed.class,
                                not -> assertThat(not.why()).isEqualTo("She wants to stay in her flat")));
    }

    @Test
    void a_plan_goes_on_hold_and_back_and_is_completed_once() {
        Plan plan = changed(agree(ready(), AgreementKind.PERSON, 1, ""));

        assertThat(KITH.plans.hold(granted, plan.id(), " ")).isEqualTo(new NotPossible("Say why the plan is on hold"));
        assertThat(changed(KITH.plans.hold(granted, plan.id(), "In hospital"))).isInstanceOf(OnHold.class);
        assertThat(changed(KITH.plans.resume(granted, plan.id()))).isInstanceOf(Active.class);
        assertThat(changed(KITH.plans.complete(granted, plan.id(), "She manages well")))
                .isInstanceOf(Completed.class);
        assertThat(KITH.plans.revoke(granted, plan.id(), "She wants none")).isInstanceOf(TooLate.class);
        assertThat(KITH.writing.save(granted, plan.id(), PlanSection.GOALS, 1, "More"))
                .isEqualTo(new NotOpen());
    }

    @Test
    void a_person_has_one_open_plan_at_a_time() {
        Plan draft = changed(KITH.plans.start(granted));

        assertThat(KITH.plans.start(granted)).isEqualTo(new TooLate(draft));
        changed(KITH.plans.enterInError(granted, draft.id(), "The wrong person"));
        assertThat(changed(KITH.plans.start(granted)).id()).isNotEqualTo(draft.id());
    }

    @Test
    void a_plan_of_somebody_else_is_not_there() {
        Plan draft = changed(KITH.plans.start(granted));
        PersonGrant other = KITH.anybody(BEA, KITH.somebody());

        assertThat(KITH.plans.revoke(other, draft.id(), "No")).isEqualTo(new NoSuchPlan());
        assertThat(KITH.writing.save(other, draft.id(), PlanSection.GOALS, 0, "Mine"))
                .isEqualTo(new NotOpen());
    }

    @Test
    void two_workers_who_change_different_words_both_keep_them() {
        Plan plan = ready();
        KITH.writing.save(granted, plan.id(), PlanSection.GOALS, 1, "Walk to the shop on Tuesdays");

        assertThat(save(BEA, plan, 2, "Walk to the market on Tuesdays")).isEqualTo(new Saved(3));
        assertThat(save(ADAM, plan, 2, "Walk to the shop on Fridays")).isEqualTo(new Merged(4));

        assertThat(says(plan, 4)).isEqualTo("Walk to the market on Fridays");
        assertThat(says(plan, 2)).isEqualTo("Walk to the shop on Tuesdays");
    }

    @Test
    void two_workers_who_change_the_same_words_see_both_until_the_key_worker_settles_it() {
        Plan plan = ready();
        KITH.writing.save(granted, plan.id(), PlanSection.GOALS, 1, "Walk to the shop");
        save(BEA, plan, 2, "Walk to the market");

        assertThat(save(ADAM, plan, 2, "Walk to the library")).isInstanceOfSatisfying(Conflicting.class, open -> {
            assertThat(open.conflict().settler()).isEqualTo(BEA);
            assertThat(open.conflict().kept()).isEqualTo("Walk to the market");
            assertThat(open.conflict().offered()).isEqualTo("Walk to the library");
        });
        assertThat(agree(plan, AgreementKind.PERSON, 4, ""))
                .isEqualTo(new NotPossible("Settle what two people wrote differently first"));

        assertThat(KITH.writing.settle(granted, plan.id(), PlanSection.GOALS, 4, 4, "Walk to the market or library"))
                .isTrue();
        assertThat(KITH.writing.settle(granted, plan.id(), PlanSection.GOALS, 4, 5, "Walk"))
                .isFalse();
        assertThat(says(plan, 5)).isEqualTo("Walk to the market or library");
        changed(agree(plan, AgreementKind.PERSON, 5, ""));
    }

    @Test
    void who_was_given_which_version_is_written_down() {
        Plan plan = ready();

        assertThat(KITH.plans.give(granted, plan.id(), easyRead("")))
                .isEqualTo(new NotPossible("Say who was given the plan"));
        changed(KITH.plans.give(granted, plan.id(), easyRead("Her daughter")));

        List<PlanCopy> copies = KITH.kith.inTransaction(() -> KITH.plans.copies(granted, plan));
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.version()).isEqualTo(1);
            assertThat(copy.given()).isEqualTo(easyRead("Her daughter"));
        });
    }

    private static PlanCopy.Given easyRead(String to) {
        return new PlanCopy.Given(
                PlanCopy.Way.POST,
                PlanCopy.Layout.EASY_READ,
                PlanLanguage.of("pl").orElseThrow(),
                to);
    }

    @Test
    void parted_people_keep_the_plans_that_were_begun_for_them() {
        PersonId mary = KITH.somebody();
        Plan hers = changed(KITH.plans.start(KITH.anybody(BEA, mary)));
        Plan graces = changed(KITH.plans.start(granted));
        PersonRows rows = KITH.kith.bean(PlansOfPeople.class);

        KITH.kith.inTransaction(() -> {
            rows.joined(grace, Set.of(grace, mary));
            return true;
        });
        assertThat(plansOf(grace)).extracting(Plan::id).containsExactlyInAnyOrder(graces.id(), hers.id());

        KITH.kith.inTransaction(() -> {
            rows.parted(grace, Set.of(grace, mary));
            return true;
        });
        assertThat(plansOf(grace)).extracting(Plan::id).containsExactly(graces.id());
        assertThat(plansOf(mary)).extracting(Plan::id).containsExactly(hers.id());
    }

    private List<Plan> plansOf(PersonId person) {
        return KITH.kith.inTransaction(() -> KITH.plans.of(KITH.anybody(BEA, person)));
    }

    /// A draft that says what the person is good at, of somebody with a key worker.
    private Plan ready() {
        KITH.looksAfter(BEA, grace);
        Plan draft = changed(KITH.plans.start(granted));
        KITH.writing.save(granted, draft.id(), PlanSection.STRENGTHS, 0, "I sing");
        return draft;
    }

    private PlanOutcome agree(Plan plan, AgreementKind kind, int version, String who) {
        return KITH.plans.agree(granted, plan.id(), kind, version, who, KITH.inWeeks(7));
    }

    private SaveOutcome save(WorkerId worker, Plan plan, int basedOn, String words) {
        return KITH.writing.save(KITH.anybody(worker, grace), plan.id(), PlanSection.GOALS, basedOn, words);
    }

    private String says(Plan plan, int version) {
        return KITH.kith
                .inTransaction(() -> KITH.writing.words(granted, plan, version))
                .getOrDefault(PlanSection.GOALS, "");
    }
}
