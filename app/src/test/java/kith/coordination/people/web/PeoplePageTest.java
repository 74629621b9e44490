package kith.coordination.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.people.ListedPeople;
import kith.coordination.people.SavedView;
import kith.engine.registers.Catalogue;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Rendered;
import kith.ui.Tag;
import kith.ui.Tone;
import org.junit.jupiter.api.Test;

class PeoplePageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final PeopleForm NOTHING = new PeopleForm(null, null, null, null, null, null, null, null, null);
    private static final PeopleForm MINE = new PeopleForm("mine", null, null, null, null, null, null, null, null);

    @Test
    void says_of_everybody_why_now_who_looks_after_them_and_what_comes_next() {
        assertThat(render(NOTHING, line("Adaeze Okoro")))
                .containsSubsequence(
                        "Adaeze Okoro",
                        "78 years",
                        "Two workers to visit",
                        "Left King's College Hospital",
                        "Asthma, COPD, Diabetes",
                        "and 1 more",
                        "Bea Lindqvist",
                        "Active",
                        "Ring housing, due 30 October 2026",
                        "Overdue");
    }

    @Test
    void says_what_to_do_where_nobody_is_listed() {
        assertThat(render(NOTHING)).contains("You have no people yet").doesNotContain("people.csv");
        assertThat(render(MINE)).contains("Nobody matches these filters").contains("href=\"/people\"");
    }

    @Test
    void a_saved_view_leads_to_its_filters_and_the_file_and_the_print_obey_them() {
        assertThat(render(MINE, line("Adaeze Okoro")))
                .contains("href=\"/people?state=active\"")
                .contains("href=\"/people/people.csv?whose=mine\"")
                .contains("href=\"/people/print?whose=mine\"")
                .contains("name=\"whose\" value=\"mine\"");
    }

    @Test
    void what_is_not_understood_in_an_address_is_as_if_it_were_not_asked() {
        PeopleForm form = new PeopleForm("his", "'; drop", "odd", "?", "yes", "asthma!", "never", "random", -3);

        assertThat(form.href("/people", form.pageNumber())).isEqualTo("/people");
        assertThat(form.narrows()).isFalse();
    }

    @Test
    void every_filter_stands_in_the_address_and_order_alone_narrows_nothing() {
        PeopleForm form = new PeopleForm(
                "team", "walworth", "no-key-worker", "left-hospital", "with", "AF", "none-for-90-days", "age", 2);

        assertThat(form.href("/people", 2))
                .isEqualTo("/people?whose=team&neighbourhood=walworth&state=no-key-worker&changed=left-hospital"
                        + "&alert=with&condition=AF&contact=none-for-90-days&sort=age&page=2");
        assertThat(new PeopleForm(null, null, null, null, null, null, null, "age", null).narrows())
                .isFalse();
    }

    @Test
    void the_file_holds_no_formula_numbers_as_numbers_and_the_marking() {
        assertThat(PeopleFile.of(List.of(line("=cmd|' /C calc'!A0")), MONDAY))
                .contains("\"'=cmd|' /C calc'!A0\"")
                .contains("\"Two workers to visit; Large print\"")
                .contains("\"1948-04-02\",\"78\"")
                .contains("\"OFFICIAL-SENSITIVE: PERSONAL\"");
    }

    @Test
    void the_print_says_who_printed_it_when_and_which_filters_hold() {
        PeopleFilter filter = PeopleFilter.of(MINE, List.of(), Catalogue.current());

        assertThat(Rendered.page(
                        "coordination/people/print",
                        PeoplePrintPage.of(
                                MINE,
                                filter,
                                List.of(line("Adaeze Okoro")),
                                "Amara Diallo",
                                Instant.parse("2026-11-02T09:00:00Z"))))
                .contains("OFFICIAL-SENSITIVE: PERSONAL")
                .contains("1 person. Printed by Amara Diallo on 2 November 2026")
                .contains("i am the key worker")
                .containsSubsequence("Adaeze Okoro", "Two workers to visit", "Asthma, COPD, Diabetes, Stroke");
    }

    @Test
    void a_worker_selects_only_keys_of_people_each_once() {
        String key = "00000000-0000-0000-0000-000000000007";
        AssignForm form = new AssignForm(List.of(key, key, "x'; drop"), "take", "abc", null);

        assertThat(form.people()).hasSize(1);
        assertThat(form.to()).isEmpty();
        assertThat(form.takes()).isTrue();
    }

    private static String render(PeopleForm form, PeopleLine... lines) {
        return Rendered.page(
                "coordination/people/people",
                PeoplePage.of(
                        form,
                        PeopleFilter.of(form, List.of(), Catalogue.current()),
                        new ListedPeople(List.of(), lines.length, false),
                        List.of(lines),
                        List.of(new SavedView("In work", "state=active")),
                        List.of(new Choice("4", "Bea Lindqvist")),
                        Mistakes.NONE,
                        ""));
    }

    private static PeopleLine line(String name) {
        return new PeopleLine(
                "00000000-0000-0000-0000-000000000007",
                name,
                "Two workers to visit; Large print",
                List.of(new Tag("Two workers to visit", Tone.RED), new Tag("Large print", Tone.PURPLE)),
                Optional.of(LocalDate.of(1948, 4, 2)),
                "78 years",
                List.of("Left King's College Hospital on 30 October 2026 after 6 days"),
                List.of("Asthma", "COPD", "Diabetes", "Stroke"),
                new Tag("Active", Tone.GREEN),
                "Bea Lindqvist",
                "1 October 2026",
                "Ring housing",
                Optional.of(LocalDate.of(2026, 10, 30)),
                List.of(new Tag("Overdue", Tone.RED)));
    }
}
