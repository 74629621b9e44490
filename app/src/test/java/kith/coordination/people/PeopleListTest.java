package kith.coordination.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kith.access.audit.AuditLog;
import kith.access.audit.LogQuery;
import kith.access.audit.Outcome;
import kith.access.waiting.WaitingWork;
import kith.coordination.actions.Owner;
import kith.coordination.people.PeopleQuestion.Alerts;
import kith.coordination.people.PeopleQuestion.Contact;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.State;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleListTest {

    private static final Listing LISTING = new Listing("people-list");
    private static final String EVERYBODY = "{1,5}";
    private static final String SENSITIVE_ONLY = "{5}";

    @BeforeEach
    void nobody_is_known() {
        LISTING.forget();
    }

    @Test
    void a_practice_lists_its_own_people_by_name_with_their_conditions() {
        LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");
        LISTING.listed("Boateng", EVERYBODY, "HF", "COPD", "DM", "AF");
        LISTING.listed("Elsewhere", EVERYBODY);

        assertThat(LISTING.names(LISTING.desk(), Listing.ALL)).containsExactly("Ada Boateng", "Ada Okoro");
        assertThat(LISTING.people.people(LISTING.desk(), Listing.ALL).total()).isEqualTo(2);
        assertThat(LISTING.names(
                        LISTING.desk(),
                        Listing.asked(Whose.EVERYBODY, Optional.empty(), Optional.of("AF"), Order.NAME)))
                .containsExactly("Ada Boateng");
    }

    @Test
    void somebody_on_the_list_for_a_condition_that_the_viewer_may_not_see_is_not_listed_nor_counted() {
        LISTING.listed("Okoro", SENSITIVE_ONLY, "HF", "COPD", "DM");

        assertThat(LISTING.names(LISTING.gp(), Listing.ALL)).containsExactly("Ada Okoro");
        assertThat(LISTING.people.people(LISTING.desk(), Listing.ALL).total()).isZero();
        assertThat(LISTING.names(LISTING.gp().forExport(), Listing.ALL)).isEmpty();
    }

    @Test
    void a_link_worker_lists_whom_they_work_with_and_nobody_else() {
        PersonId adaeze = LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");
        LISTING.listed("Boateng", EVERYBODY, "HF", "COPD", "DM");
        LISTING.acting.active(LISTING.amara, adaeze, LISTING.adam);

        assertThat(LISTING.people.people(LISTING.linkWorker(), Listing.ALL).people())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.person()).isEqualTo(adaeze);
                    assertThat(one.careCase().orElseThrow().state()).isEqualTo("active");
                    assertThat(one.careCase().orElseThrow().keyWorker()).contains(LISTING.adam);
                });
    }

    @Test
    void people_are_found_by_whose_they_are_and_by_the_state_of_the_case() {
        PersonId adaeze = LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");
        PersonId grace = LISTING.listed("Boateng", EVERYBODY, "HF", "COPD", "DM");
        LISTING.listed("Kamara", EVERYBODY, "HF", "COPD", "DM");
        LISTING.acting.active(LISTING.amara, adaeze, LISTING.adam);
        LISTING.acting.active(LISTING.amara, grace, LISTING.amara);

        assertThat(LISTING.names(LISTING.gp(), whose(Whose.MINE))).containsExactly("Ada Boateng");
        assertThat(LISTING.names(LISTING.gp(), whose(Whose.TEAM))).containsExactly("Ada Boateng", "Ada Okoro");
        assertThat(LISTING.names(LISTING.gp(), in(State.NO_CASE))).containsExactly("Ada Kamara");
        assertThat(LISTING.names(LISTING.gp(), in(State.ACTIVE))).containsExactly("Ada Boateng", "Ada Okoro");
        assertThat(LISTING.names(LISTING.gp(), in(State.NO_KEY_WORKER))).isEmpty();
    }

    @Test
    void the_next_step_is_shown_to_those_who_work_with_the_person_and_orders_the_list() {
        PersonId adaeze = LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");
        LISTING.listed("Boateng", EVERYBODY, "HF", "COPD", "DM");
        LISTING.acting.active(LISTING.amara, adaeze, LISTING.adam);
        LISTING.acting.added(LISTING.adam, adaeze, new Owner.OfWorker(LISTING.adam), LocalDate.of(2026, 12, 1));
        assertThat(LISTING.acting
                        .kith
                        .bean("workOfToday", WaitingWork.class)
                        .count(LISTING.acting.viewer(LISTING.adam)))
                .isZero();
        PeopleQuestion nextFirst = Listing.asked(Whose.EVERYBODY, Optional.empty(), Optional.empty(), Order.NEXT_STEP);

        assertThat(LISTING.people
                        .people(LISTING.gp(), nextFirst)
                        .people()
                        .getFirst()
                        .nextStep())
                .contains(new ListedPerson.NextStep("Ring housing", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void a_page_says_that_it_did_not_look_at_everybody_and_a_file_looks_at_everybody() {
        int people = PeopleList.LOOKED_AT + 1;
        for (int i = 0; i < people; i++) {
            LISTING.listed("Okoro" + i, EVERYBODY, "HF", "COPD", "DM");
        }

        ListedPeople page = LISTING.people.people(LISTING.gp(), changedFirst(25));
        ListedPeople file = LISTING.people.people(LISTING.gp(), changedFirst(people));

        assertThat(page.isPartial()).isTrue();
        assertThat(file.isPartial()).isFalse();
        assertThat(file.people()).hasSize(people);
    }

    private static PeopleQuestion changedFirst(int onAPage) {
        PeopleQuestion asked = Listing.asked(Whose.EVERYBODY, Optional.empty(), Optional.empty(), Order.CHANGED);
        return new PeopleQuestion(
                asked.whose(),
                asked.neighbourhood(),
                asked.state(),
                asked.changed(),
                asked.alerts(),
                asked.condition(),
                asked.contact(),
                asked.order(),
                1,
                onAPage);
    }

    @Test
    void rules_and_alerts_narrow_the_list_and_its_number() {
        LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");
        LISTING.listed("Boateng", EVERYBODY, "HF", "COPD", "DM");

        assertThat(LISTING.people
                        .people(LISTING.gp(), by(Alerts.ANY, Contact.NONE_FOR_90_DAYS))
                        .total())
                .isEqualTo(2);
        assertThat(LISTING.people
                        .people(LISTING.gp(), by(Alerts.WITH, Contact.ANY))
                        .total())
                .isZero();
    }

    @Test
    void whoever_is_listed_stands_in_the_log_and_a_file_stands_there_as_exported() {
        PersonId adaeze = LISTING.listed("Okoro", EVERYBODY, "HF", "COPD", "DM");

        LISTING.people.people(LISTING.gp().forExport(), Listing.ALL);

        assertThat(LISTING.acting.kith.bean(AuditLog.class).entries(LogQuery.latest(Long.MAX_VALUE, 1)))
                .singleElement()
                .satisfies(logged -> {
                    assertThat(logged.entry().outcome()).isEqualTo(Outcome.EXPORTED);
                    assertThat(logged.entry().people()).containsExactly(adaeze);
                });
    }

    private static PeopleQuestion whose(Whose whose) {
        return Listing.asked(whose, Optional.empty(), Optional.empty(), Order.NAME);
    }

    private static PeopleQuestion in(State state) {
        return Listing.asked(Whose.EVERYBODY, Optional.of(state), Optional.empty(), Order.NAME);
    }

    private static PeopleQuestion by(Alerts alerts, Contact contact) {
        return new PeopleQuestion(
                Whose.EVERYBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                alerts,
                Optional.empty(),
                contact,
                Order.NAME,
                1,
                25);
    }
}
