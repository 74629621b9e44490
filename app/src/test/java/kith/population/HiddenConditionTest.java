package kith.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Role;
import kith.access.SetGrant;
import kith.engine.terms.SecurityLabel;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.Village.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A condition that a viewer may not see changes nothing on the viewer's lists.
class HiddenConditionTest {

    private static final Village VILLAGE = new Village("hidden");
    private static final Running RUNNING = new Running(VILLAGE);
    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PRACTICE = "G85006";

    private final Lists lists = RUNNING.lists();

    @BeforeEach
    void three_people_of_one_practice() {
        VILLAGE.empty();
        has(1, "Iris", "59621000", "44054006");
        has(2, "Ada", "59621000", "44054006", "195967001", "49436004");
        has(3, "Zoë", "59621000", "44054006", "195967001");
        sensitive(1, ONCE);
        sensitive(3, ONCE);
        VILLAGE.condition(3, "s2", "13645005", ONCE, null, 0, SecurityLabel.SENSITIVE.code());
        VILLAGE.refresh(1L, 2L, 3L);
    }

    @Test
    void somebody_with_two_conditions_that_the_viewer_sees_is_not_on_the_viewers_list() {
        assertThat(people(Role.LINK_WORKER)).containsExactly(2L, 3L);
        assertThat(people(Role.COORDINATOR)).contains(1L);
    }

    @Test
    void the_number_and_the_order_come_from_what_the_viewer_sees() {
        assertThat(caseload(Role.LINK_WORKER).total()).isEqualTo(2);
        assertThat(caseload(Role.COORDINATOR).total()).isEqualTo(3);
        assertThat(people(Role.COORDINATOR)).startsWith(3L);
    }

    @Test
    void so_does_the_day_of_joining_the_list() {
        VILLAGE.condition(1, "c9", "49436004", LATER, null);
        VILLAGE.refresh(1L);

        assertThat(since(Role.LINK_WORKER)).isEqualTo(LATER);
        assertThat(since(Role.COORDINATOR)).isEqualTo(ONCE);
    }

    @Test
    void a_file_holds_what_everybody_sees() {
        SetGrant<ListCaseload> file = grant(Role.COORDINATOR).forExport();

        assertThat(lists.caseload(file, question()).total()).isEqualTo(2);
    }

    @Test
    void the_list_that_an_operator_prints_counts_sensitive_conditions() {
        List<Long> found = new ArrayList<>();
        lists.find(
                RUNNING.everybody().forOperatorsOutput(),
                TODAY,
                Optional.empty(),
                (one, _) -> found.add(one.somebody().person().value()));

        assertThat(found).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void nobody_else_prints_a_list() {
        SetGrant<ListCaseload> granted = grant(Role.COORDINATOR);

        assertThatThrownBy(granted::forOperatorsOutput).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_list_is_the_same_with_the_hidden_condition_and_without_it() {
        List<CaseloadEntry> with = caseload(Role.LINK_WORKER).people();
        VILLAGE.withdraw(1, "s1");
        VILLAGE.withdraw(3, "s1");
        VILLAGE.withdraw(3, "s2");
        VILLAGE.refresh(1L, 3L);

        assertThat(caseload(Role.LINK_WORKER).people()).isEqualTo(with);
    }

    private static void has(long person, String given, String... codes) {
        VILLAGE.record(person, Village.PRACTICE, person)
                .says(person, Who.GRACE.named(given, "Okoro").at(PRACTICE, null));
        for (int i = 0; i < codes.length; i++) {
            VILLAGE.condition(person, "c" + i, codes[i], ONCE, null);
        }
    }

    private static void sensitive(long person, LocalDate since) {
        VILLAGE.condition(person, "s1", "5602001", since, null, 0, SecurityLabel.SENSITIVE.code());
    }

    private LocalDate since(Role role) {
        return caseload(role).people().stream()
                .filter(one -> one.somebody().person().value() == 1)
                .map(CaseloadEntry::since)
                .findFirst()
                .orElseThrow();
    }

    private List<Long> people(Role role) {
        return caseload(role).people().stream()
                .map(one -> one.somebody().person().value())
                .toList();
    }

    private Caseload caseload(Role role) {
        return lists.caseload(grant(role), question());
    }

    private static SetGrant<ListCaseload> grant(Role role) {
        return RUNNING.caseload(role, "peckham");
    }

    private static Question question() {
        return new Question(Belonging.REGISTERED, TODAY, Optional.empty(), Sorting.CONDITIONS, 1, 50);
    }
}
