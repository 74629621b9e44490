package kith.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.disclosure.Disclosed;
import kith.access.person.PersonAlert;
import kith.engine.registers.Catalogue;
import kith.engine.terms.NeighbourhoodKey;
import kith.population.Belonging;
import kith.population.Caseload;
import kith.population.Question;
import kith.population.Sorting;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class CaseloadPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final CaseloadPlace WALWORTH = new CaseloadPlace(
            Optional.of(new NeighbourhoodKey("walworth")), "Walworth", "/neighbourhoods/walworth", "");

    @Test
    void says_why_somebody_is_on_it_and_who_said_so() {
        assertThat(render(line("Adaeze Okoro", false)))
                .contains("Adaeze Okoro")
                .contains("Heart failure since 2003 (Penrose Surgery)")
                .contains("born 2 April 1948");
    }

    @Test
    void withholds_where_a_flagged_person_is() {
        assertThat(render(line("Adaeze Okoro", true)))
                .contains("Protected address")
                .contains("Withheld")
                .doesNotContain("The Practice");
    }

    @Test
    void names_alerts_and_communication_needs_beside_the_person_and_in_the_file() {
        assertThat(render(line("Adaeze Okoro", false)))
                .containsSubsequence("Adaeze Okoro", "Two workers to visit", "Large print", "78 years");
        assertThat(CaseloadFile.of(List.of(line("Adaeze Okoro", false)), Map.of()))
                .contains("\"Adaeze Okoro\",\"Two workers to visit; Large print\"");
    }

    @Test
    void leads_to_people_by_a_key_that_says_nothing_of_them() {
        assertThat(render(line("Adaeze Okoro", false))).contains("/people/00000000-0000-0000-0000-000000000007");
    }

    @Test
    void says_so_when_nobody_is_on_it() {
        assertThat(render()).contains("Nobody is on this list.").doesNotContain("caseload.csv");
    }

    @Test
    void the_file_holds_no_formula_and_no_place_of_a_flagged_person() {
        assertThat(CaseloadFile.of(
                        List.of(line("=cmd|' /C calc'!A0", true)),
                        Map.of(new UUID(0, 7), List.of("Penrose Surgery", "The Council"))))
                .contains("\"Penrose Surgery; The Council\"")
                .contains("\"'=cmd|' /C calc'!A0\"")
                .contains("\"Withheld\"")
                .doesNotContain("The Practice");
    }

    @Test
    void what_is_not_understood_in_an_address_is_as_if_it_were_not_asked() {
        CaseloadForm form = new CaseloadForm("somewhere", "'; drop", "random", -3);

        assertThat(form.href("/neighbourhoods/walworth", 2))
                .isEqualTo("/neighbourhoods/walworth?basis=registered&sort=conditions&page=2");
        assertThat(form.pageNumber()).isEqualTo(1);
    }

    private static String render(CaseloadLine... lines) {
        Question asked = new Question(
                Belonging.REGISTERED, MONDAY, Optional.empty(), Sorting.CONDITIONS, 1, CaseloadPage.ON_A_PAGE);
        return Rendered.page(
                "population/caseload",
                CaseloadPage.of(
                        WALWORTH,
                        new CaseloadForm(null, null, null, null),
                        new Caseload(asked, lines.length, List.of()),
                        List.of(lines),
                        Catalogue.current()));
    }

    private static CaseloadLine line(String name, boolean flagged) {
        return new CaseloadLine(
                new UUID(0, 7),
                name,
                Optional.of(LocalDate.of(1948, 4, 2)),
                "78 years",
                MONDAY,
                List.of(new CaseloadLine.Why(
                        "Heart failure", LocalDate.of(2003, 1, 21), true, List.of("Penrose Surgery"))),
                flagged ? Disclosed.WITHHELD : "3",
                flagged ? Disclosed.WITHHELD : "The Practice",
                flagged ? Disclosed.WITHHELD : "Southwark 012A",
                flagged,
                List.of(
                        new PersonAlert(PersonAlert.Kind.SAFETY, "Two workers to visit"),
                        new PersonAlert(PersonAlert.Kind.COMMUNICATION, "Large print")));
    }
}
