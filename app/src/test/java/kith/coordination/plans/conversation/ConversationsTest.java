package kith.coordination.plans.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TestGrants;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.cases.CasePermissions;
import kith.coordination.needs.Needs;
import kith.coordination.needs.PersonNeed;
import kith.coordination.needs.checklist.Checklists;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.Planning;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.aboutme.AboutMeWriting;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

/// Conversations with real access.
class ConversationsTest {

    private static final Planning KITH = new Planning("conversations");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId NORA = KITH.worker("nora", Role.NURSE);

    private final Conversations conversations = KITH.kith.bean(Conversations.class);
    private final ConversationFinish finish = KITH.kith.bean(ConversationFinish.class);
    private final PersonId adaeze = KITH.somebody();

    private PersonGrant grant(WorkerId worker) {
        return KITH.anybody(worker, adaeze);
    }

    private PersonGrant work(WorkerId worker) {
        return TestGrants.person(ActionPermissions.WORK, KITH.viewer(worker), adaeze);
    }

    private DraftField typed(WorkerId worker, String step, int revision, String words) {
        return conversations.save(grant(worker), step, revision, 0, words).orElseThrow();
    }

    private Map<String, DraftField> drafts(WorkerId worker) {
        return KITH.kith.inTransaction(() -> conversations.of(grant(worker)));
    }

    private Map<PlanSection, String> plan() {
        return KITH.kith.inTransaction(() -> {
            PersonGrant grant = grant(AMARA);
            Plan plan = KITH.plans.of(grant).getFirst();
            return KITH.writing.words(grant, plan, KITH.writing.latest(grant, plan));
        });
    }

    @Test
    void strengths_and_contributions_come_before_needs() {
        List<String> keys =
                Steps.of(HomeChecklist.current()).all().stream().map(Step::key).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.indexOf("strengths")).isLessThan(keys.indexOf("gives"));
        assertThat(keys.indexOf("gives")).isLessThan(keys.indexOf("needs"));
        assertThat(keys).endsWith("goals").hasSize(30);
    }

    @Test
    void a_draft_is_seen_by_its_worker_alone() {
        typed(AMARA, "needs", 0, "Company");

        assertThat(drafts(AMARA).values()).extracting(DraftField::words).containsExactly("Company");
        assertThat(drafts(NORA)).isEmpty();
    }

    @Test
    void what_two_devices_type_is_kept_under_one_another() {
        DraftField first = typed(AMARA, "goals", 0, "Walk to the market");
        typed(AMARA, "goals", first.revision(), "Walk to the market alone");

        DraftField both = typed(AMARA, "goals", first.revision(), "See my sister");

        assertThat(both.words()).isEqualTo("Walk to the market alone\nSee my sister");
        assertThat(typed(AMARA, "goals", both.revision(), "See my sister").words())
                .isEqualTo("See my sister");
    }

    @Test
    void a_repeated_sending_changes_nothing() {
        DraftField once = typed(AMARA, "goals", 0, "Walk to the market");

        assertThat(typed(AMARA, "goals", 0, "Walk to the market")).isEqualTo(once);
    }

    @Test
    void there_is_no_other_step_and_a_text_has_an_end() {
        assertThat(conversations.save(grant(AMARA), "gold", 0, 0, "Gold")).isEmpty();
        assertThat(conversations.save(grant(AMARA), "goals", 0, 0, "x".repeat(Conversations.LONGEST + 1)))
                .isEmpty();
    }

    @Test
    void finishing_makes_it_about_me_plan_needs_and_checklist() {
        KITH.looksAfter(AMARA, adaeze);
        typed(AMARA, "who", 0, "Her daughter");
        typed(AMARA, "about-important", 0, "My garden");
        typed(AMARA, "strengths", 0, "I cook");
        typed(AMARA, "gives", 0, "I teach knitting");
        typed(AMARA, "needs", 0, "Company on Sundays\n\nThe heating is dear");
        typed(AMARA, "home-falls", 0, "yes");
        typed(AMARA, "goals", 0, "Walk to the market");

        assertThat(finish.finish(grant(AMARA), work(AMARA))).isEmpty();

        assertThat(drafts(AMARA)).isEmpty();
        assertThat(plan())
                .containsEntry(PlanSection.STRENGTHS, "I cook\nI teach knitting")
                .containsEntry(PlanSection.GOALS, "Walk to the market");
        Said said = KITH.kith.inTransaction(() -> KITH.kith
                .bean(AboutMeWriting.class)
                .of(grant(AMARA))
                .now(AboutMeHeading.IMPORTANT)
                .orElseThrow());
        assertThat(said.words()).isEqualTo("My garden");
        assertThat(said.supporter()).contains("Her daughter");
        assertThat(KITH.kith.inTransaction(
                        () -> KITH.kith.bean(Needs.class).picture(work(AMARA), List.of()).needs().stream()
                                .map(PersonNeed::name)
                                .toList()))
                .containsExactlyInAnyOrder("Company and friends", "Heating and energy bills");
        assertThat(KITH.kith.inTransaction(
                        () -> KITH.kith.bean(Checklists.class).of(work(AMARA))))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answers()).containsOnlyKeys("falls"));
    }

    @Test
    void what_somebody_else_wrote_in_between_is_not_overwritten() {
        KITH.looksAfter(AMARA, adaeze);
        typed(AMARA, "about-important", 0, "My garden");
        KITH.kith.bean(AboutMeWriting.class).say(grant(NORA), AboutMeHeading.IMPORTANT, 0, "My cat", Optional.empty());

        assertThat(finish.finish(grant(AMARA), work(AMARA)).keySet())
                .singleElement()
                .satisfies(step -> assertThat(step.key()).isEqualTo("about-important"));

        assertThat(drafts(AMARA)).containsOnlyKeys("about-important");
    }

    @Test
    void a_secret_is_of_one_worker_on_one_device_for_72_hours() {
        DeviceSecrets secrets = KITH.kith.bean(DeviceSecrets.class);
        UUID phone = new UUID(0, 1);
        byte[] amara = secrets.of(may(AMARA), phone);

        assertThat(amara).hasSize(32);
        assertThat(secrets.of(may(AMARA), phone)).isEqualTo(amara);
        assertThat(secrets.of(may(NORA), phone)).isNotEqualTo(amara);
        assertThat(secrets.of(may(AMARA), new UUID(0, 2))).isNotEqualTo(amara);

        KITH.kith.pass(Duration.ofHours(73));

        assertThat(secrets.of(may(AMARA), phone)).isNotEqualTo(amara);
    }

    private static kith.access.TaskGrant<CasePermissions.MyPeople> may(WorkerId worker) {
        return KITH.kith
                .bean(Grants.class)
                .decide(KITH.viewer(worker), CasePermissions.MY_PEOPLE)
                .orRefuse();
    }

    @Test
    void another_permission_types_nothing() {
        assertThatThrownBy(() -> conversations.save(work(AMARA), "goals", 0, 0, "Walk"))
                .hasMessage("A conversation is written by coordination.plan");
    }
}
