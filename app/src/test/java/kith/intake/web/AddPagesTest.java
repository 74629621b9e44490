package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.disclosure.Disclosed;
import kith.engine.terms.NhsNumber;
import kith.intake.byhand.Added;
import kith.intake.byhand.NewPerson;
import kith.kernel.PersonId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.people.search.FoundPerson;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Rendered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final UUID KEY = new UUID(0, 7);

    @Test
    void a_name_and_a_reason_are_enough() {
        assertThat(form("Okoro", null, null, null, "").mistakes(MONDAY).all()).isEmpty();
    }

    @Test
    void nobody_is_added_without_a_name() {
        assertThat(form(null, "999 000 0018", null, null, "").mistakes(MONDAY).all())
                .extracting(Mistake::field)
                .containsExactly("familyName");
    }

    @Test
    void a_number_that_does_not_check_can_be_looked_for_and_not_be_added() {
        AddForm form = form("Okoro", "999 000 0019", null, null, "");

        assertThat(form.search().mistakes().all()).isEmpty();
        assertThat(form.mistakes(MONDAY).in("nhsNumber")).startsWith("This is not a valid NHS number");
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThat(form("Okoro", null, new DateParts("24", "11", "2026"), null, "")
                        .mistakes(MONDAY)
                        .in("born"))
                .isEqualTo("Enter a date of birth that is not in the future");
        assertThat(form("Okoro", null, new DateParts("23", "11", "2026"), null, "")
                        .mistakes(MONDAY)
                        .all())
                .isEmpty();
    }

    @Test
    void an_address_of_ten_thousand_letters_is_turned_away() {
        assertThat(form("Okoro", null, null, "O".repeat(10_000), "")
                        .mistakes(MONDAY)
                        .in("address"))
                .isEqualTo("Enter the address in 200 characters or fewer");
    }

    @Test
    void what_is_added_is_what_was_typed() {
        assertThat(form(" Okoro ", "999 000 0018", new DateParts("2", "4", "1951"), "1 Rye Lane", "")
                        .person())
                .isEqualTo(new NewPerson(
                        Optional.of("Okoro"),
                        Optional.of("Adaeze"),
                        Optional.of(LocalDate.of(1951, 4, 2)),
                        Optional.of(new NhsNumber("9990000018")),
                        Optional.of("female"),
                        Optional.of("1 Rye Lane"),
                        Optional.of("SE5 8RZ"),
                        Optional.of("07700 900123")));
    }

    @Test
    void likely_people_must_have_been_shown() {
        List<FoundPerson> likely = List.of(found());

        assertThat(form("Okoro", null, null, null, "").saw(likely)).isFalse();
        assertThat(form("Okoro", null, null, null, KEY.toString()).saw(likely)).isTrue();
        assertThat(form("Okoro", null, null, null, "").saw(List.of())).isTrue();
    }

    @Test
    void likely_people_are_shown_before_anybody_is_added() {
        CheckPage page = CheckPage.of(form("Okoro <b>", "999 000 0018", null, null, ""), List.of(found()), true);
        String html = Rendered.page("intake/check", page);

        assertThat(page.seen()).isEqualTo(KEY.toString());
        assertThat(html)
                .contains("Is it one of these people?", "Adaeze Okoro", "/people/" + KEY)
                .contains("becomes another record for them", "You have not added anybody yet")
                .contains("None of these people: add a new person", "Okoro &lt;b")
                .doesNotContain("Okoro <b>");
    }

    @Test
    void where_nobody_is_likely_it_says_so_and_shows_what_would_be_added() {
        assertThat(Rendered.page("intake/check", CheckPage.of(form("Okoro", null, null, null, ""), List.of(), false)))
                .contains("Check the details", "We found nobody who is likely", "Add this person", "Okoro");
    }

    @Test
    void the_answer_says_that_it_was_received_and_leads_to_nobody() {
        assertThat(Rendered.page("intake/added", AddedPage.of(added(false), "", Mistakes.NONE)))
                .contains("Received", "action=\"/added/3\"", "Remove it")
                .doesNotContain("/people/");
        assertThat(Rendered.page("intake/added", AddedPage.of(added(true), "", Mistakes.NONE)))
                .contains("Removed", "no longer counts")
                .doesNotContain("Remove it", "/people/");
    }

    private static Added added(boolean takenBack) {
        return new Added(new RunId(3), new WorkerId(40), Instant.EPOCH, takenBack);
    }

    private static FoundPerson found() {
        return new FoundPerson(
                new PersonId(7),
                KEY,
                "Adaeze Okoro",
                Optional.empty(),
                new Disclosed.Shown<>(Optional.empty()),
                false,
                true,
                List.of(FoundPerson.SAME_NUMBER),
                List.of(),
                List.of());
    }

    private static AddForm form(
            @Nullable String family,
            @Nullable String number,
            @Nullable DateParts born,
            @Nullable String address,
            String seen) {
        String given = family == null ? null : "Adaeze";
        return new AddForm(
                number,
                family,
                given,
                born,
                "female",
                address,
                "SE5 8RZ",
                "07700 900123",
                "contact",
                "came to the desk",
                seen);
    }
}
