package kith.coordination.plans;

import static kith.coordination.plans.Planning.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.disclosure.Audience;
import kith.coordination.plans.PlanOutcome.NoSuchPlan;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanOutcome.TooLate;
import kith.coordination.plans.SaveOutcome.NotOpen;
import kith.coordination.plans.SaveOutcome.Saved;
import kith.coordination.plans.SectionAudience.OfKeyWorker;
import kith.coordination.plans.SectionAudience.OfWorkers;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.Running;
import org.junit.jupiter.api.Test;

/// Who reads which section of a plan, with real access and PostgreSQL.
class PlanAudiencesTest {

    private static final Planning KITH = new Planning("plan_audiences");
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final WorkerId NORA = KITH.worker("nora", Role.NURSE);
    private static final WorkerId HAL = KITH.worker("hal", Role.HOUSING_OFFICER);
    private static final SectionAudience EVERYBODY = new OfWorkers(Audience.EVERYBODY);

    /// Somebody with a protected address.
    private static final PersonId HIDDEN = hidden();

    private final PlanAudiences audiences = KITH.kith.bean(PlanAudiences.class);
    private final PersonId grace = KITH.somebody();

    @Test
    void a_section_is_for_health_and_care_professionals_until_the_person_chooses() {
        Plan plan = planOf(grace);

        assertThat(reads(NORA, plan, PlanSection.CRISIS)).isTrue();
        assertThat(reads(HAL, plan, PlanSection.CRISIS)).isFalse();

        changed(choose(BEA, plan, EVERYBODY));
        assertThat(reads(HAL, plan, PlanSection.CRISIS)).isTrue();
        assertThat(reads(HAL, plan, PlanSection.GOALS)).isFalse();
    }

    @Test
    void who_is_not_in_the_audience_reads_no_version_no_difference_and_no_conflict_of_the_section() {
        Plan plan = planOf(grace);
        write(BEA, plan, 1, "Ring the warden");
        write(BEA, plan, 2, "Ring her son");
        write(NORA, plan, 2, "Ring her daughter");
        changed(choose(BEA, plan, new OfKeyWorker()));

        assertThat(words(NORA, plan, 2)).isEmpty();
        assertThat(words(NORA, plan, 3)).isEmpty();
        assertThat(KITH.kith.inTransaction(() -> KITH.writing.versions(reader(NORA), plan)))
                .allSatisfy(version -> assertThat(version.changed()).doesNotContainKey(PlanSection.CRISIS))
                .anyMatch(PlanVersion::withheld);
        assertThat(KITH.kith.inTransaction(() -> KITH.writing.conflicts(reader(NORA), plan)))
                .isEmpty();
        assertThat(KITH.kith.inTransaction(() -> KITH.writing.isContested(reader(NORA), plan)))
                .isTrue();
        assertThat(words(BEA, plan, 3)).isEqualTo("Ring her son");
        assertThat(KITH.kith.inTransaction(() -> KITH.writing.conflicts(reader(BEA), plan)))
                .hasSize(1);
    }

    @Test
    void nobody_writes_or_settles_a_section_that_is_not_for_them() {
        Plan plan = planOf(grace);
        write(BEA, plan, 1, "Ring the warden");
        write(BEA, plan, 2, "Ring her son");
        write(NORA, plan, 2, "Ring her daughter");
        changed(choose(BEA, plan, new OfKeyWorker()));

        assertThat(write(NORA, plan, 4, "Ring me")).isEqualTo(new NotOpen());
        assertThat(KITH.writing.settle(KITH.anybody(NORA, grace), plan.id(), PlanSection.CRISIS, 4, 4, "Ring me"))
                .isFalse();
        assertThat(choose(NORA, plan, EVERYBODY)).isEqualTo(new NoSuchPlan());
        assertThat(words(BEA, plan, 4)).isEqualTo("Ring her son");
    }

    @Test
    void only_the_key_worker_keeps_a_section_to_the_person_and_themselves() {
        Plan plan = planOf(grace);

        assertThat(choose(NORA, plan, new OfKeyWorker()))
                .isEqualTo(new NotPossible("Only the key worker can choose this: nobody else could read it again"));
        changed(choose(BEA, plan, new OfKeyWorker()));

        assertThat(reads(BEA, plan, PlanSection.CRISIS)).isTrue();
        assertThat(reads(NORA, plan, PlanSection.CRISIS)).isFalse();
    }

    @Test
    void who_records_an_audience_is_in_it_and_their_name_is_kept() {
        Plan plan = planOf(grace);

        changed(choose(NORA, plan, new OfWorkers(new Audience(Set.of(Audience.Kind.HOUSING)))));

        assertThat(reads(NORA, plan, PlanSection.CRISIS)).isTrue();
        assertThat(reads(HAL, plan, PlanSection.CRISIS)).isTrue();
        assertThat(reads(BEA, plan, PlanSection.CRISIS)).isFalse();
        assertThat(KITH.kith.inTransaction(() -> audiences.of(reader(NORA), plan)))
                .hasEntrySatisfying(PlanSection.CRISIS, chosen -> {
                    assertThat(chosen.recorded().by()).isEqualTo(NORA);
                    assertThat(chosen.audience())
                            .isEqualTo(
                                    new OfWorkers(new Audience(Set.of(Audience.Kind.HOUSING, Audience.Kind.HEALTH))));
                });
    }

    @Test
    void the_audiences_of_a_plan_that_is_over_stay_as_they_are() {
        Plan plan = planOf(grace);
        changed(KITH.plans.revoke(KITH.anybody(BEA, grace), plan.id(), "She wants none"));

        assertThat(choose(BEA, plan, EVERYBODY)).isInstanceOf(TooLate.class);
    }

    @Test
    void words_about_somebody_with_a_protected_address_are_read_by_who_wrote_them_and_the_key_worker() {
        Plan plan = planOf(HIDDEN);
        SaveOutcome saved =
                KITH.writing.save(KITH.anybody(NORA, HIDDEN), plan.id(), PlanSection.CRISIS, 1, "By the sea");

        assertThat(saved).isEqualTo(new Saved(2));
        assertThat(readable(NORA, HIDDEN, plan)).contains(PlanSection.CRISIS, PlanSection.GOALS);
        assertThat(readable(NORA, HIDDEN, plan)).doesNotContain(PlanSection.STRENGTHS);
        assertThat(readable(BEA, HIDDEN, plan)).contains(PlanSection.CRISIS, PlanSection.STRENGTHS);
        WorkerId sana = KITH.worker("sana", Role.NURSE);
        assertThat(readable(sana, HIDDEN, plan)).doesNotContain(PlanSection.CRISIS, PlanSection.STRENGTHS);
    }

    @Test
    void the_database_refuses_a_section_for_nobody() {
        Plan plan = planOf(grace);
        changed(choose(BEA, plan, EVERYBODY));

        assertThatThrownBy(() -> KITH.kith
                        .database
                        .client()
                        .sql("update coordination.plan_audience set audience = ' '")
                        .update())
                .hasMessageContaining("a_section_is_for_somebody");
    }

    /// The record of a person, whose number nobody else of these tests has.
    private static PersonId hidden() {
        RecordId record = KITH.kith.says(
                Running.PRACTICE,
                "protected",
                Running.at(Running.who("9990000018", "Adaeze", "Okoro", LocalDate.of(1950, 1, 1)), "1 Old Road", true));
        PersonId person = new PersonId(Objects.requireNonNull(KITH.kith.links().get(record.value())));
        PersonId next = KITH.somebody();
        while (next.value() < person.value()) {
            next = KITH.somebody();
        }
        return person;
    }

    /// A draft with one version, whose key worker is Bea.
    private Plan planOf(PersonId person) {
        KITH.looksAfter(BEA, person);
        Plan plan = changed(KITH.plans.start(KITH.anybody(BEA, person)));
        KITH.writing.save(KITH.anybody(BEA, person), plan.id(), PlanSection.STRENGTHS, 0, "I sing");
        return plan;
    }

    private PlanOutcome choose(WorkerId worker, Plan plan, SectionAudience audience) {
        return audiences.choose(KITH.anybody(worker, grace), plan.id(), PlanSection.CRISIS, audience);
    }

    private SaveOutcome write(WorkerId worker, Plan plan, int basedOn, String words) {
        return KITH.writing.save(KITH.anybody(worker, grace), plan.id(), PlanSection.CRISIS, basedOn, words);
    }

    private PersonGrant reader(WorkerId worker) {
        return TestGrants.person(PlanPermissions.READ, KITH.viewer(worker), grace);
    }

    private boolean reads(WorkerId worker, Plan plan, PlanSection section) {
        return readable(worker, grace, plan).contains(section);
    }

    private Set<PlanSection> readable(WorkerId worker, PersonId person, Plan plan) {
        return KITH.kith.inTransaction(
                () -> audiences.readable(TestGrants.person(PlanPermissions.READ, KITH.viewer(worker), person), plan));
    }

    private String words(WorkerId worker, Plan plan, int version) {
        return KITH.kith
                .inTransaction(() -> KITH.writing.words(reader(worker), plan, version))
                .getOrDefault(PlanSection.CRISIS, "");
    }
}
