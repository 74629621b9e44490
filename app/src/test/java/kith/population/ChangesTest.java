package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.disclosure.Disclosures;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.population.Village.Who;
import kith.population.changes.Change;
import kith.population.changes.ChangeKind;
import kith.population.changes.ChangeRules;
import kith.population.changes.Changes;
import kith.ui.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What changed about a person, by each of the rules. The day is 23 November 2026.
class ChangesTest {

    private static final Village VILLAGE = new Village("changes");
    private static final Running RUNNING = new Running(VILLAGE);
    private static final Names NAMES =
            new Names(Map.of(), Map.of(new PartnerId(3), "King's"), code -> Optional.empty(), key -> Optional.empty());

    private static final LocalDate SINCE = LocalDate.of(2026, 10, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate NOVEMBER_8 = LocalDate.of(2026, 11, 8);
    private static final LocalDate NOVEMBER_14 = LocalDate.of(2026, 11, 14);

    @BeforeEach
    void huda() {
        VILLAGE.empty();
        VILLAGE.database.empty("people.move");
        VILLAGE.record(1, Village.PRACTICE, 1).record(2, Village.HOSPITAL, 1);
        VILLAGE.says(1, Who.GRACE.at("G85006", "E01003911"));
        fact(1, Fact.Kind.CONTACT, "Telephone encounter", LocalDate.of(2026, 9, 20), null, SecurityLabel.NORMAL);
        VILLAGE.refresh(1L);
    }

    @Test
    void every_kind_of_change_has_a_rule_and_the_rules_have_a_version() {
        assertThat(ChangeRules.current().version()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(ChangeKind.values())
                .allSatisfy(kind ->
                        assertThat(ChangeRules.current().of(kind).sentence()).isNotBlank());
    }

    @Test
    void a_stay_that_ended_says_where_when_and_how_long() {
        fact(2, Fact.Kind.ADMISSION, "Hospital admission", NOVEMBER_8, NOVEMBER_14, SecurityLabel.NORMAL);

        assertThat(changes(Role.COORDINATOR)).containsExactly("Left King's on 14 November 2026 after 6 days");
    }

    @Test
    void a_stay_that_goes_on_and_an_attendance_are_changes() {
        fact(2, Fact.Kind.ADMISSION, "Hospital admission", NOVEMBER_14, null, SecurityLabel.NORMAL);
        fact(2, Fact.Kind.ATTENDANCE, "Emergency", NOVEMBER_8, NOVEMBER_8, SecurityLabel.NORMAL);

        assertThat(changes(Role.COORDINATOR))
                .containsExactly("In King's since 14 November 2026", "Attended A&E at King's on 8 November 2026");
    }

    @Test
    void what_was_known_before_is_no_change() {
        fact(2, Fact.Kind.ADMISSION, "Hospital admission", LONG_AGO, LONG_AGO.plusDays(3), SecurityLabel.NORMAL);
        fact(2, Fact.Kind.ALERT, "Interpreter needed", LONG_AGO, null, SecurityLabel.NORMAL);
        fact(1, Fact.Kind.ALERT, "Interpreter needed", NOVEMBER_8, null, SecurityLabel.NORMAL);

        assertThat(changes(Role.COORDINATOR)).isEmpty();
    }

    @Test
    void an_alert_and_a_need_that_are_new_are_changes_and_a_job_is_not() {
        fact(1, Fact.Kind.ALERT, "Two workers to visit", NOVEMBER_8, null, SecurityLabel.NORMAL);
        fact(1, Fact.Kind.NEED, "Food insecurity", "733423003", NOVEMBER_14, null, SecurityLabel.NORMAL);
        fact(1, Fact.Kind.NEED, "Full-time employment", "160903007", NOVEMBER_14, null, SecurityLabel.NORMAL);

        assertThat(changes(Role.COORDINATOR))
                .containsExactly("New need: Food insecurity", "New alert: Two workers to visit");
    }

    @Test
    void a_condition_makes_a_line_for_those_alone_whose_grant_opens_its_label() {
        fact(1, Fact.Kind.CONDITION, "Asthma", "195967001", NOVEMBER_8, null, SecurityLabel.NORMAL);
        fact(1, Fact.Kind.CONDITION, "Opioid dependence", "5602001", NOVEMBER_14, null, SecurityLabel.SENSITIVE);

        assertThat(changes(Role.LINK_WORKER)).containsExactly("New condition: Asthma");
        assertThat(changes(Role.GP)).hasSize(2);
    }

    @Test
    void a_move_says_from_where_to_where_and_one_that_was_taken_back_says_nothing() {
        move("practice", "G85006", "G85013", "2026-11-09 09:00Z");
        move("area", "E01003911", "E01004008", "2026-11-09 09:00Z");
        move("area", "E01004008", "E01003911", "2026-11-10 09:00Z");

        assertThat(changes(Role.COORDINATOR))
                .singleElement()
                .asString()
                .startsWith("Changed practice on 9 November 2026, from ");
    }

    @Test
    void of_somebody_whose_address_is_protected_nothing_is_said_that_tells_where_they_are() {
        fact(2, Fact.Kind.ADMISSION, "Hospital admission", NOVEMBER_8, NOVEMBER_14, SecurityLabel.NORMAL);
        fact(1, Fact.Kind.ALERT, "Two workers to visit", NOVEMBER_8, null, SecurityLabel.NORMAL);
        move("practice", "G85006", "G85013", "2026-11-09 09:00Z");
        VILLAGE.says(1, Who.GRACE.asFlagged());
        VILLAGE.refresh(1L);

        assertThat(found(Role.COORDINATOR))
                .extracting(change -> change.rule().kind())
                .containsExactly(ChangeKind.NEW_ALERT);
        assertThat(changes(Role.COORDINATOR)).containsExactly("New alert: Two workers to visit");
    }

    @Test
    void somebody_who_died_is_said_to_have_died_and_nobody_expects_contact_with_them() {
        VILLAGE.withdraw(1, "1Telephone encounter");
        VILLAGE.says(1, Who.GRACE.dead(NOVEMBER_8));
        VILLAGE.refresh(1L);

        assertThat(changes(Role.COORDINATOR)).containsExactly("Died on 8 November 2026");
    }

    @Test
    void nobody_had_contact_for_ninety_days() {
        VILLAGE.withdraw(1, "1Telephone encounter");
        fact(1, Fact.Kind.CONTACT, "Visit", LocalDate.of(2026, 8, 25), null, SecurityLabel.NORMAL);
        assertThat(changes(Role.COORDINATOR)).isEmpty();

        VILLAGE.withdraw(1, "1Visit");
        fact(1, Fact.Kind.CONTACT, "Visit", LocalDate.of(2026, 8, 24), null, SecurityLabel.NORMAL);
        assertThat(changes(Role.COORDINATOR)).containsExactly("No contact since 24 August 2026");

        VILLAGE.withdraw(1, "1Visit");
        assertThat(changes(Role.COORDINATOR)).containsExactly("No contact recorded");
    }

    private static List<String> changes(Role role) {
        return found(role).stream().map(change -> change.words(NAMES)).toList();
    }

    private static List<Change> found(Role role) {
        PersonGrant granted = RUNNING.person(role, 1);
        PersonId person = granted.person();
        Disclosures.ForEach disclosed = RUNNING.bean(Disclosures.class).of(granted, List.of(person));
        return RUNNING.bean(Changes.class)
                .since(granted, List.of(person), SINCE, disclosed::of)
                .getOrDefault(person, List.of());
    }

    private static void fact(
            long record, Fact.Kind kind, String words, LocalDate day, @Nullable LocalDate ended, SecurityLabel label) {
        fact(record, kind, words, null, day, ended, label);
    }

    private static void fact(
            long record,
            Fact.Kind kind,
            String words,
            @Nullable String code,
            LocalDate day,
            @Nullable LocalDate ended,
            SecurityLabel label) {
        VILLAGE.db
                .sql("""
                insert into record.fact (
                       record, item, kind, source, code, system, words, happened, ended, clinical, verification, class,
                       run)
                values (:record, hashtext(:id), :kind, :id, :code, 0, :words, :day, :ended, :clinical, 0, :class, 1)
                """)
                .param("record", record)
                .param("id", record + words)
                .param("kind", kind.code())
                .param("code", code)
                .param("words", words)
                .param("day", day)
                .param("ended", ended)
                .param("clinical", ClinicalStatus.ACTIVE.code())
                .param("class", label.code())
                .update();
    }

    private static void move(String what, String before, String after, String at) {
        VILLAGE.db
                .sql("""
                insert into people.move (record, run, what, before, after, at)
                values (1, 1, :what, :before, :after, :at::timestamptz)
                """)
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .param("at", at)
                .update();
    }
}
