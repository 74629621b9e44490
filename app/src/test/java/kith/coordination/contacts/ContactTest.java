package kith.coordination.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.contacts.Contact.Entry;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.kernel.ActionId;
import kith.kernel.ContactId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Recorded RECORDED = new Recorded(new Entry(
            new ContactId(3),
            new PersonId(7),
            new Facts(
                    LocalDate.of(2026, 11, 20),
                    ContactWay.LETTER,
                    ContactedParty.PERSON,
                    ContactResult.SENT,
                    "In large print"),
            Optional.of(new ActionId(12)),
            new WorkerId(40),
            NINE));

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(Contact.class).lines())
                .containsExactlyInAnyOrder("Recorded --enterInError--> EnteredInError");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/contact",
                Paths.of(Contact.class)
                        .page("Contact", "A time that a worker was in touch with a person, or tried to be."));
    }

    static List<Contact> one_in_every_state() {
        return List.of(RECORDED, RECORDED.enterInError("It was somebody else", new WorkerId(41), NINE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_contact_when_it_is_read_back(Contact contact) {
        assertThat(ContactRow.of(contact).toContact()).isEqualTo(contact);
    }

    @ParameterizedTest
    @EnumSource
    void a_way_has_a_key_that_leads_back_to_it(ContactWay way) {
        assertThat(ContactWay.of(way.key())).isEqualTo(way);
    }

    @ParameterizedTest
    @EnumSource
    void a_result_has_a_key_that_leads_back_to_it(ContactResult result) {
        assertThat(ContactResult.of(result.key())).isEqualTo(result);
    }
}
