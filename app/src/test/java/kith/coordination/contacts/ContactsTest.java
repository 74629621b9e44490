package kith.coordination.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.coordination.actions.Acting;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.coordination.contacts.ContactOutcome.NotPossible;
import kith.coordination.contacts.ContactOutcome.Written;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contacts on a real database. The clock stands at 23 November 2026.
class ContactsTest {

    private static final Acting KITH = new Acting("contacts");
    private static final WorkerId ADAM = KITH.worker("adam", Role.LINK_WORKER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Contacts contacts = KITH.kith.bean(Contacts.class);
    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void no_contacts() {
        KITH.kith.database.empty(
                "coordination.candidate_reason",
                "coordination.candidate",
                "coordination.contact",
                "coordination.action_history",
                "coordination.action",
                "access.relationship");
    }

    @Test
    void a_contact_with_a_next_step_makes_an_action_of_the_worker_who_wrote_it() {
        ContactOutcome outcome = contacts.add(
                KITH.working(ADAM, adaeze),
                call(TODAY, ContactResult.SPOKE),
                Optional.of(new NewAction(
                        "Ring again", new Owner.OfWorker(ADAM), TODAY.plusDays(2), ActionOrigin.CONTACT)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Written.class,
                        written -> assertThat(written.contact().entry().nextStep())
                                .isEqualTo(
                                        Optional.of(KITH.todo(ADAM).getFirst().id())));
        assertThat(KITH.todo(ADAM)).extracting(open -> open.request().title()).containsExactly("Ring again");
    }

    @Test
    void a_next_step_that_cannot_be_leaves_no_contact_behind() {
        assertThat(contacts.add(
                        KITH.working(ADAM, adaeze),
                        call(TODAY, ContactResult.SPOKE),
                        Optional.of(new NewAction(
                                "Ring again", new Owner.OfWorker(new WorkerId(999)), TODAY, ActionOrigin.CONTACT))))
                .isInstanceOf(NotPossible.class);
        assertThat(of(adaeze)).isEmpty();
    }

    @Test
    void a_contact_is_not_in_the_future() {
        assertThat(contacts.add(
                        KITH.working(ADAM, adaeze), call(TODAY.plusDays(1), ContactResult.SPOKE), Optional.empty()))
                .isEqualTo(new NotPossible("on", "The day of the contact must be today or within the last year"));
    }

    @Test
    void the_last_contact_with_each_is_the_latest_that_was_not_a_mistake() {
        Recorded first = added(adaeze, call(TODAY.minusDays(3), ContactResult.SPOKE));
        Recorded wrong = added(adaeze, call(TODAY, ContactResult.NO_ANSWER));
        added(adaeze, call(TODAY.minusDays(9), ContactResult.NO_ANSWER));

        contacts.enterInError(KITH.working(ADAM, adaeze), wrong.id(), "It was another person");

        assertThat(KITH.kith.<Map<PersonId, Recorded>>inTransaction(
                        () -> contacts.last(KITH.own(ADAM), List.of(adaeze, grace))))
                .containsOnly(Map.entry(adaeze, first));
    }

    @Test
    void contacts_follow_people_who_are_joined_and_parted() {
        Recorded hers = added(grace, call(TODAY, ContactResult.SPOKE));
        ContactsOfPeople keeper = KITH.kith.bean(ContactsOfPeople.class);

        KITH.kith.inTransaction(() -> {
            keeper.joined(adaeze, Set.of(adaeze, grace));
            return true;
        });
        assertThat(of(adaeze)).extracting(Contact::id).containsExactly(hers.id());

        KITH.kith.inTransaction(() -> {
            keeper.parted(adaeze, Set.of(adaeze, grace));
            return true;
        });
        assertThat(of(grace)).containsExactly(hers);
    }

    @Test
    void the_database_knows_every_way_party_and_result() {
        for (ContactWay way : ContactWay.values()) {
            added(adaeze, new Facts(TODAY, way, ContactedParty.FAMILY, ContactResult.SENT, ""));
        }
        for (ContactResult result : ContactResult.values()) {
            added(adaeze, call(TODAY, result));
        }
        added(adaeze, new Facts(TODAY, ContactWay.VIDEO, ContactedParty.PROFESSIONAL, ContactResult.SPOKE, ""));

        assertThat(of(adaeze)).hasSize(ContactWay.values().length + ContactResult.values().length + 1);
        assertThat(Arrays.stream(ContactWay.values()).filter(ContactWay::isWritten))
                .containsExactly(ContactWay.TEXT, ContactWay.LETTER);
    }

    @Test
    void the_database_refuses_a_mistake_that_says_not_what_was_wrong() {
        added(adaeze, call(TODAY, ContactResult.SPOKE));

        assertThatThrownBy(() -> KITH.kith
                        .database
                        .client()
                        .sql("update coordination.contact set state = 'entered-in-error'")
                        .update())
                .hasMessageContaining("only_a_wrong_contact_says_what_was_wrong");
    }

    private static Facts call(LocalDate on, ContactResult result) {
        return new Facts(on, ContactWay.TELEPHONE, ContactedParty.PERSON, result, "");
    }

    private Recorded added(PersonId person, Facts facts) {
        if (contacts.add(KITH.working(ADAM, person), facts, Optional.empty()) instanceof Written(Recorded recorded)) {
            return recorded;
        }
        throw new AssertionError("Not written");
    }

    private List<Recorded> of(PersonId person) {
        return KITH.kith.inTransaction(() -> contacts.of(KITH.working(ADAM, person)));
    }
}
