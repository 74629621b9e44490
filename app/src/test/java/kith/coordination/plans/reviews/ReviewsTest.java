package kith.coordination.plans.reviews;

import static kith.coordination.plans.Planning.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.circles.CircleOutcome;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanOutcome.TooLate;
import kith.coordination.plans.Planning;
import kith.coordination.plans.reviews.PlanReview.Outcome;
import kith.coordination.plans.reviews.ReviewDue.Event;
import kith.coordination.plans.reviews.ReviewDue.Kind;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When plans are reviewed, with real plans, circles and stays in hospital.
class ReviewsTest {

    private static final Planning KITH = new Planning("reviews");
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);

    private final Reviews reviews = KITH.kith.bean(Reviews.class);
    private final PersonId grace = KITH.somebody();
    private final PersonGrant granted = KITH.anybody(BEA, grace);

    @BeforeEach
    void a_day_passes() {
        KITH.kith.pass(Duration.ofDays(1));
    }

    @Test
    void the_first_review_is_due_on_the_day_that_was_chosen_when_the_plan_was_agreed() {
        Plan plan = KITH.inForce(granted);

        assertThat(due()).contains(new ReviewDue(plan.id(), KITH.inWeeks(7), today(), List.of()));
    }

    @Test
    void a_draft_and_a_plan_that_is_over_are_due_for_no_review() {
        Plan draft = changed(KITH.plans.start(granted));
        assertThat(due()).isEmpty();
        assertThat(reviews.record(granted, draft.id(), Outcome.UNCHANGED, "", KITH.inWeeks(8)))
                .isEqualTo(new NotPossible("Agree the plan first: a draft is not reviewed"));

        changed(KITH.plans.revoke(granted, draft.id(), "She wants none"));
        assertThat(due()).isEmpty();
        assertThat(reviews.record(granted, draft.id(), Outcome.UNCHANGED, "", KITH.inWeeks(8)))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void a_review_sets_the_day_of_the_next_one_and_is_kept() {
        Plan plan = KITH.inForce(granted);
        KITH.kith.pass(Duration.ofDays(40));

        Plan reviewed = changed(reviews.record(granted, plan.id(), Outcome.UNCHANGED, "", KITH.inWeeks(17)));

        assertThat(((InForce) reviewed).reviewOn()).isEqualTo(KITH.inWeeks(17));
        assertThat(due()).contains(new ReviewDue(plan.id(), KITH.inWeeks(17), today(), List.of()));
        assertThat(kept(plan)).singleElement().satisfies(review -> {
            assertThat(review.version()).isEqualTo(1);
            assertThat(review.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(review.next()).isEqualTo(KITH.inWeeks(17));
        });
    }

    @Test
    void a_stay_in_hospital_brings_the_review_forward_until_it_took_place() {
        Plan plan = KITH.inForce(granted);
        LocalDate agreed = today();
        KITH.kith.pass(Duration.ofDays(10));
        stayed(today().minusDays(5), today().minusDays(2));

        assertThat(due())
                .contains(new ReviewDue(
                        plan.id(),
                        today().plusDays(12),
                        agreed,
                        List.of(new Event(Kind.LEFT_HOSPITAL, today().minusDays(2)))));

        changed(reviews.record(granted, plan.id(), Outcome.TO_CHANGE, "She needs a rail", KITH.inWeeks(17)));
        assertThat(due()).map(ReviewDue::because).contains(List.of());
    }

    @Test
    void a_change_of_carer_brings_the_review_forward_and_another_supporter_does_not() {
        KITH.inForce(granted);
        KITH.kith.pass(Duration.ofDays(3));
        supports(Supporter.Kind.FRIEND);
        assertThat(due()).map(ReviewDue::because).contains(List.of());

        supports(Supporter.Kind.CARER);

        assertThat(due()).map(ReviewDue::on).contains(today().plusDays(14));
        assertThat(due()).map(ReviewDue::because).contains(List.of(new Event(Kind.CARER_CHANGED, today())));
    }

    @Test
    void a_review_that_did_not_take_place_is_tried_again_within_four_weeks() {
        Plan plan = KITH.inForce(granted);

        assertThat(reviews.record(granted, plan.id(), Outcome.NOT_HELD, " ", KITH.inWeeks(2)))
                .isEqualTo(new NotPossible("Say why the review did not take place"));
        assertThat(reviews.record(granted, plan.id(), Outcome.NOT_HELD, "Nobody was in", KITH.inWeeks(5)))
                .isInstanceOf(NotPossible.class);
        assertThat(reviews.record(granted, plan.id(), Outcome.UNCHANGED, "", today()))
                .isEqualTo(new NotPossible("Choose a day after today for the next review"));
        assertThat(reviews.record(granted, plan.id(), Outcome.UNCHANGED, "", KITH.inWeeks(30)))
                .isInstanceOf(NotPossible.class);

        changed(reviews.record(granted, plan.id(), Outcome.NOT_HELD, "Nobody was in", KITH.inWeeks(2)));
        assertThat(due()).map(ReviewDue::on).contains(KITH.inWeeks(2));
    }

    @Test
    void the_database_refuses_a_missed_review_without_a_reason() {
        Plan plan = KITH.inForce(granted);
        changed(reviews.record(granted, plan.id(), Outcome.UNCHANGED, "", KITH.inWeeks(8)));

        assertThatThrownBy(() -> KITH.kith
                        .database
                        .client()
                        .sql("update coordination.plan_review set outcome = 'not-held' where words = ''")
                        .update())
                .hasMessageContaining("a_change_or_a_missed_review_says_why");
    }

    private Optional<ReviewDue> due() {
        Disclosure disclosure = KITH.kith.bean(Disclosures.class).of(granted);
        return KITH.kith.inTransaction(() -> reviews.due(granted, disclosure));
    }

    private List<PlanReview> kept(Plan plan) {
        return KITH.kith.inTransaction(() -> reviews.of(granted, plan.id()));
    }

    private LocalDate today() {
        return London.dayOf(KITH.kith.now());
    }

    private void supports(Supporter.Kind kind) {
        PersonGrant working = TestGrants.person(ActionPermissions.WORK, KITH.viewer(BEA), grace);
        CircleOutcome outcome =
                KITH.kith.bean(Circles.class).add(working, new Supporter.Named(kind, "Somebody"), "helps", "");
        assertThat(outcome).isInstanceOf(CircleOutcome.Changed.class);
    }

    /// The hospital whose number is 7 records a stay.
    private void stayed(LocalDate from, LocalDate until) {
        KITH.kith
                .database
                .client()
                .sql("insert into people.partner_record (id, partner, local_id) values (:person, 7, :person::text)")
                .param("person", grace.value())
                .update();
        KITH.kith
                .database
                .client()
                .sql("insert into people.link (record, person) values (:person, :person)")
                .param("person", grace.value())
                .update();
        KITH.kith
                .database
                .client()
                .sql("""
                insert into record.fact (record, item, kind, source, words, happened, ended, clinical, verification,
                                         class, run)
                values (:person, 1, 2, 'Encounter', '', :from, :until, 0, 0, 0, 1)
                """)
                .param("person", grace.value())
                .param("from", from)
                .param("until", until)
                .update();
    }
}
