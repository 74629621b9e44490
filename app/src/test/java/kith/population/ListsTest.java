package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kith.access.Role;
import kith.access.SetGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.engine.measures.Rate;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.population.Figures.Line;
import kith.population.PersonSummary.Living;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.Village.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final SourceIdentity PRACTICE = new SourceIdentity.Named(new PartnerId(1));

    private static final Village VILLAGE = new Village("lists");
    private static final Running RUNNING = new Running(VILLAGE);

    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String PECKHAM_PRACTICE = "G85006";
    private static final String CAMBERWELL_PRACTICE = "G85013";
    private static final String CAMBERWELL_AREA = "E01003911";

    private final Lists lists = RUNNING.lists();

    @BeforeEach
    void a_few_people() {
        VILLAGE.empty();
        listed(1, Who.GRACE.named("Grace", "Okoro").at(PECKHAM_PRACTICE, CAMBERWELL_AREA));
        listed(2, Who.GRACE.named("Ada", "Bell").at(PECKHAM_PRACTICE, null).born(LocalDate.of(1940, 1, 1)));
        listed(3, Who.GRACE.named("Zoë", "Abbot").at(CAMBERWELL_PRACTICE, "E99999999"));
        listed(
                4,
                Who.GRACE
                        .named("Mary", "Hidden")
                        .at(PECKHAM_PRACTICE, CAMBERWELL_AREA)
                        .asFlagged());
        VILLAGE.condition(2, "c9", "49436004", LATER, null);
        VILLAGE.refresh(1L, 2L, 3L, 4L);
    }

    @Test
    void a_neighbourhoods_caseload_is_of_those_registered_there_or_of_those_who_live_there() {
        assertThat(people(Optional.of("peckham"), asking(Belonging.REGISTERED))).containsExactly(2L, 1L);
        assertThat(people(Optional.of("camberwell"), asking(Belonging.REGISTERED)))
                .containsExactly(3L);
        assertThat(people(Optional.of("camberwell"), asking(Belonging.RESIDENT)))
                .containsExactly(1L);
    }

    @Test
    void who_is_flagged_or_elsewhere_is_not_placed_and_never_dropped() {
        assertThat(people(Optional.empty(), asking(Belonging.REGISTERED))).containsExactly(4L);
        assertThat(people(Optional.empty(), asking(Belonging.RESIDENT))).containsExactly(2L, 3L, 4L);
    }

    @Test
    void of_who_is_flagged_no_place_is_told() {
        PersonSummary hidden = lists.caseload(RUNNING.caseload(Optional.empty()), asking(Belonging.REGISTERED))
                .people()
                .getFirst()
                .somebody();

        assertThat(hidden.protectedAddress()).isTrue();
        assertThat(hidden.place().isWithheld()).isTrue();
    }

    @Test
    void a_caseload_is_sorted_filtered_and_paged() {
        assertThat(people(Optional.of("peckham"), sorted(Sorting.CONDITIONS))).containsExactly(2L, 1L);
        assertThat(people(Optional.of("peckham"), sorted(Sorting.NAME))).containsExactly(2L, 1L);
        assertThat(people(Optional.of("peckham"), sorted(Sorting.AGE))).containsExactly(2L, 1L);
        assertThat(people(Optional.of("peckham"), sorted(Sorting.SINCE))).containsExactly(2L, 1L);
        assertThat(people(Optional.of("peckham"), sorted(Sorting.DEPRIVATION))).containsExactly(1L, 2L);

        Question withAtrialFibrillation =
                new Question(Belonging.REGISTERED, TODAY, Optional.of("AF"), Sorting.NAME, 1, 10);
        assertThat(people(Optional.of("peckham"), withAtrialFibrillation)).containsExactly(2L);

        Question secondPage = new Question(Belonging.REGISTERED, TODAY, Optional.empty(), Sorting.NAME, 2, 1);
        Caseload caseload = lists.caseload(RUNNING.caseload(Optional.of("peckham")), secondPage);
        assertThat(caseload.people().getFirst().somebody().person()).isEqualTo(new PersonId(1));
        assertThat(caseload.total()).isEqualTo(2);
        assertThat(caseload.pages()).isEqualTo(2);
    }

    @Test
    void every_entry_says_why_since_when_by_which_code_and_who_said_so() {
        CaseloadEntry grace = found(TODAY, Optional.of("peckham")).getFirst();

        assertThat(grace.somebody().person()).isEqualTo(new PersonId(1));
        assertThat(grace.since()).isEqualTo(ONCE);
        assertThat(grace.conditions())
                .extracting(holding -> holding.condition().key() + " " + holding.since())
                .containsExactly("AST 2010-01-01", "DM 2010-01-01", "HTN 2010-01-01");
        assertThat(grace.conditions().getFirst().said())
                .containsExactly(new SourceStatement(PRACTICE, new Disclosed.Shown<>("c3"), "195967001", ONCE));
        assertThat(lists.sources(RUNNING.everybody(), List.of(grace)))
                .containsExactly(
                        Map.entry(new PersonId(1), List.of(new Source(PRACTICE, new Disclosed.Shown<>("local-1")))));
        assertThat(grace.somebody().place().map(PersonSummary.Place::registered))
                .isEqualTo(new Disclosed.Shown<>(Optional.of(new NeighbourhoodKey("peckham"))));
        assertThat(grace.somebody().place().map(PersonSummary.Place::resident))
                .isEqualTo(new Disclosed.Shown<>(Optional.of(new NeighbourhoodKey("camberwell"))));
    }

    @Test
    void the_list_is_of_its_day() {
        assertThat(found(ONCE, Optional.empty())).hasSize(4);
        assertThat(found(ONCE.minusDays(1), Optional.empty())).isEmpty();
        assertThat(found(LocalDate.of(2026, 12, 1), Optional.empty()).stream()
                        .map(one -> one.somebody().key()))
                .isSorted()
                .hasSize(4);
    }

    @Test
    void a_persons_conditions_hold_or_have_ended() {
        VILLAGE.condition(1, "c4", "370143000", ONCE, LATER)
                .condition(1, "c5", "714628002", LATER, null)
                .condition(1, "c6", "86406008", ONCE, null, 0, SecurityLabel.RESTRICTED.code());
        VILLAGE.refresh(1L);

        Conditions conditions = RUNNING.conditions(RUNNING.person(Role.GP, 1), TODAY);

        assertThat(conditions.now())
                .extracting(holding -> holding.condition().key())
                .containsExactly("AST", "DM", "HTN", "NDH");
        assertThat(conditions.before())
                .extracting(holding ->
                        holding.condition().key() + " " + holding.until().orElseThrow())
                .containsExactly("DEP 2015-01-01");
    }

    @Test
    void what_is_sensitive_is_a_reason_to_those_alone_whose_key_opens_it_and_leaves_in_no_file() {
        VILLAGE.condition(1, "c7", "5602001", LATER, null, 0, SecurityLabel.SENSITIVE.code())
                .condition(1, "c3", "195967001", ONCE.minusYears(1), null, 0, SecurityLabel.SENSITIVE.code())
                .condition(1, "c8", "195967001", ONCE, null);
        VILLAGE.refresh(1L);

        assertThat(said(RUNNING.conditions(RUNNING.person(Role.GP, 1), TODAY).now()))
                .containsExactly("AST c3 c8", "DM c2", "DRUG c7", "HTN c1");
        assertThat(said(RUNNING.conditions(RUNNING.person(Role.LINK_WORKER, 1), TODAY)
                        .now()))
                .containsExactly("AST c8", "DM c2", "HTN c1");
        Question peckham = asking(Belonging.REGISTERED);
        assertThat(lists.caseload(RUNNING.caseload(Role.GP, "peckham").forExport(), peckham)
                        .people())
                .filteredOn(one -> one.somebody().person().equals(new PersonId(1)))
                .singleElement()
                .satisfies(one -> assertThat(said(one.conditions())).containsExactly("AST c8", "DM c2", "HTN c1"));
    }

    @Test
    void nobody_finds_by_a_condition_who_has_it_for_reasons_that_their_key_does_not_open() {
        VILLAGE.condition(1, "c7", "5602001", LATER, null, 0, SecurityLabel.SENSITIVE.code());
        VILLAGE.condition(2, "c7", "5602001", LATER, null, 0, SecurityLabel.SENSITIVE.code());
        VILLAGE.refresh(1L, 2L);

        SetGrant<ListCaseload> opening = RUNNING.caseload(Role.GP, "peckham");
        SetGrant<ListCaseload> closed = RUNNING.caseload(Role.LINK_WORKER, "peckham");
        for (Sorting sorting : Sorting.values()) {
            assertThat(misusingDrugs(opening, Belonging.REGISTERED, sorting)).containsExactlyInAnyOrder(1L, 2L);
            assertThat(misusingDrugs(closed, Belonging.REGISTERED, sorting)).isEmpty();
            assertThat(misusingDrugs(closed, Belonging.RESIDENT, sorting)).isEmpty();
        }
    }

    @Test
    void how_somebody_lives_is_as_of_the_day() {
        VILLAGE.says(1, Who.GRACE.dead(LATER));
        VILLAGE.says(2, Who.GRACE.dead(null));
        VILLAGE.refresh(1L, 2L);

        assertThat(living(1, LATER.minusDays(1))).isEqualTo(new Living.Alive());
        assertThat(living(1, LATER)).isEqualTo(new Living.Died(LATER));
        assertThat(living(2, LATER)).isEqualTo(new Living.DiedSometime());
    }

    @Test
    void figures_give_the_rate_of_adults_and_hide_what_is_small_and_what_would_tell_it() {
        VILLAGE.empty();
        for (long person = 1; person <= 14; person++) {
            listed(person, Who.GRACE.at(PECKHAM_PRACTICE, null));
        }
        for (long person = 21; person <= 32; person++) {
            listed(person, Who.GRACE.at(CAMBERWELL_PRACTICE, null));
        }
        for (long person = 41; person <= 46; person++) {
            VILLAGE.record(person, Village.PRACTICE, person).says(person, Who.GRACE.at(PECKHAM_PRACTICE, null));
        }
        VILLAGE.refresh(LongStream.rangeClosed(1, 46).boxed().toList());

        Figures figures = lists.figures(TODAY, Belonging.REGISTERED);

        assertThat(line(figures, "peckham"))
                .isEqualTo(new Line(
                        new NeighbourhoodKey("peckham"),
                        OptionalLong.of(20),
                        OptionalLong.of(20),
                        OptionalLong.of(14),
                        OptionalLong.empty(),
                        Optional.of(new Rate(14, 20))));
        assertThat(line(figures, "camberwell").listed()).isEmpty();
        assertThat(line(figures, "walworth").listed()).isEmpty();
        assertThat(figures.everybody().listed()).isEqualTo(OptionalLong.of(26));
    }

    private static void listed(long person, Who who) {
        VILLAGE.record(person, Village.PRACTICE, person)
                .says(person, who)
                .condition(person, "c1", "59621000", ONCE, null)
                .condition(person, "c2", "44054006", ONCE, null)
                .condition(person, "c3", "195967001", ONCE, null);
    }

    private static Question asking(Belonging by) {
        return new Question(by, TODAY, Optional.empty(), Sorting.CONDITIONS, 1, 50);
    }

    private static List<String> said(List<RegisteredCondition> holdings) {
        return holdings.stream()
                .map(holding -> holding.condition().key() + " "
                        + holding.said().stream()
                                .map(said -> said.id().words(id -> id))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Question sorted(Sorting sorting) {
        return new Question(Belonging.REGISTERED, TODAY, Optional.empty(), sorting, 1, 50);
    }

    private List<Long> misusingDrugs(SetGrant<ListCaseload> granted, Belonging by, Sorting sorting) {
        Caseload caseload = lists.caseload(granted, new Question(by, TODAY, Optional.of("DRUG"), sorting, 1, 50));
        assertThat(caseload.total()).isEqualTo(caseload.people().size());
        return caseload.people().stream()
                .map(one -> one.somebody().person().value())
                .toList();
    }

    private List<Long> people(Optional<String> neighbourhood, Question question) {
        return lists.caseload(RUNNING.caseload(neighbourhood), question).people().stream()
                .map(one -> one.somebody().person().value())
                .toList();
    }

    private List<CaseloadEntry> found(LocalDate day, Optional<String> neighbourhood) {
        List<CaseloadEntry> found = new ArrayList<>();
        lists.find(RUNNING.everybody(), day, neighbourhood.map(NeighbourhoodKey::new), (one, _) -> found.add(one));
        return found;
    }

    private Living living(long person, LocalDate day) {
        return RUNNING.somebody(RUNNING.person(Role.GP, person), day)
                .orElseThrow()
                .life();
    }

    private static Line line(Figures figures, String key) {
        return figures.neighbourhoods().stream()
                .filter(line -> line.key().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
