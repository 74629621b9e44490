package kith.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.access.AccessDecision;
import kith.engine.registers.Catalogue;
import kith.engine.terms.PartnerKind;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.DisplayNames;
import kith.partners.Partner;
import kith.people.records.LinkExplanation;
import kith.people.records.LinkReason;
import kith.people.records.RecordOfPerson;
import kith.places.Southwark;
import kith.population.Conditions;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.population.RegisteredCondition;
import kith.population.SourceStatement;
import kith.record.TimelineEntry;
import kith.ui.Link;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class PersonPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Instant SAID = Instant.parse("2026-11-01T02:00:00Z");
    private static final PartnerId PRACTICE = new PartnerId(1);
    private static final Names NAMES = DisplayNames.of(
            Southwark.on(MONDAY),
            List.of(new Partner(
                    PRACTICE,
                    "G85006",
                    "The Acorn Surgery",
                    Optional.of(PartnerKind.GP),
                    Optional.of(Duration.ofDays(1)),
                    true)));

    private static final AccessDecision RELATED =
            new AccessDecision("practice-list", "registered with the worker's practice", Set.of(), Set.of());

    @Test
    void says_who_and_where_each_condition_with_who_said_so_and_whose_records_they_are() {
        assertThat(render(seen(RELATED, new Living.Alive(), false, 1)))
                .contains("Adaeze Okoro", "2 April 1951", "75 years old", "999 000 0018", "Igbo")
                .contains("Peckham", "The Acorn &amp; Gaumont House Surgery", "1 Rye Lane", "020 7946 0000")
                .contains("Heart failure", "21 January 2003", "The Acorn Surgery, code 84114007")
                .contains("Conditions that have ended", "until 1 March 2010")
                .contains("Contact: Hospital admission", "their number local-7")
                .contains("because of your work with this person (registered with the worker's practice)");
    }

    @Test
    void tells_nothing_of_where_a_flagged_person_is() {
        assertThat(render(seen(RELATED, new Living.Alive(), true, 1)))
                .contains("Protected address", "Withheld")
                .doesNotContain("Rye Lane", "SE15", "7946", "Acorn &amp; Gaumont");
    }

    @Test
    void of_who_has_died_it_tells_the_day_where_one_is_known_and_no_age() {
        assertThat(render(seen(RELATED, new Living.Died(LocalDate.of(2026, 10, 1)), false, 1)))
                .contains("Died 1 October 2026")
                .doesNotContain("years old");
        assertThat(render(seen(RELATED, new Living.DiedSometime(), false, 1)))
                .contains("Has died");
    }

    @Test
    void to_somebody_from_elsewhere_it_says_that_their_reason_is_kept() {
        assertThat(render(seen(new AccessDecision("reason", "said why", Set.of(), Set.of()), new Living.Alive(), false, 1)))
                .contains(
                        "You see this because you gave a reason.");
    }

    @Test
    void shows_a_part_of_a_long_timeline_and_how_much_there_is() {
        PersonSeen seen = seen(RELATED, new Living.Alive(), false, 95);

        PersonPage third = PersonPage.of(seen, new TimelineForm("", 3), NAMES, MONDAY);
        PersonPage far = PersonPage.of(seen, new TimelineForm("nonsense", 99), NAMES, MONDAY);

        assertThat(third.timeline().sentence()).isEqualTo("95 things, latest first. These are 81 to 95.");
        assertThat(far.timeline()).isEqualTo(third.timeline());
    }

    @Test
    void what_the_viewer_added_by_hand_leads_to_where_it_can_be_taken_back() {
        assertThat(render(seen(RELATED, new Living.Alive(), false, 1)))
                .contains("You added a record by hand.", "href=\"/added/3\"");
    }

    @Test
    void prints_nothing_about_anybody_into_a_log() {
        assertThat(seen(RELATED, new Living.Alive(), false, 1).toString()).doesNotContain("Okoro");
    }

    private static String render(PersonSeen seen) {
        return Rendered.page("web/person/person", PersonPage.of(seen, new TimelineForm(null, null), NAMES, MONDAY));
    }

    private static PersonSeen seen(AccessDecision decision, Living life, boolean flagged, int moments) {
        return new PersonSeen(
                decision,
                somebody(life, flagged),
                new Conditions(List.of(holding("HF", "84114007", Optional.empty())), List.of(ended())),
                List.of(record(flagged)),
                IntStream.range(0, moments).mapToObj(PersonPageTest::moment).toList(),
                List.of(new Hand("You added a record by hand.", Optional.of(new Link("Take it back", "/added/3")))));
    }

    private static PersonSummary somebody(Living life, boolean flagged) {
        Optional<String> peckham = flagged ? Optional.empty() : Optional.of("peckham");
        return new PersonSummary(
                new PersonId(7),
                new UUID(0, 7),
                Optional.of("Adaeze"),
                Optional.of("Okoro"),
                Optional.of(LocalDate.of(1951, 4, 2)),
                true,
                Optional.of("female"),
                Optional.of("ig"),
                flagged ? Optional.empty() : Optional.of("G85006"),
                flagged ? Optional.empty() : Optional.of("E01004008"),
                Optional.empty(),
                peckham,
                peckham,
                flagged,
                life);
    }

    private static RegisteredCondition holding(String key, String code, Optional<LocalDate> until) {
        LocalDate since = LocalDate.of(2003, 1, 21);
        return new RegisteredCondition(
                Catalogue.current().condition(key).orElseThrow(),
                since,
                until,
                List.of(new SourceStatement("G85006", "c1", code, since)));
    }

    private static RegisteredCondition ended() {
        return holding("DEP", "35489007", Optional.of(LocalDate.of(2010, 3, 1)));
    }

    private static RecordOfPerson record(boolean flagged) {
        return new RecordOfPerson(
                new RecordId(70),
                PRACTICE,
                "local-7",
                Optional.of("9990000018"),
                "Adaeze Okoro",
                Optional.of(LocalDate.of(1951, 4, 2)),
                Optional.of("female"),
                Optional.empty(),
                Optional.of("ig"),
                flagged
                        ? Optional.empty()
                        : Optional.of(new RecordOfPerson.Whereabouts(
                                Optional.of("1 Rye Lane"),
                                Optional.of("SE15 5BS"),
                                Optional.of("020 7946 0000"),
                                Optional.empty(),
                                Optional.of("G85006"))),
                SAID,
                SAID,
                new LinkExplanation(LinkReason.STANDS_ALONE, null, null, null));
    }

    private static TimelineEntry moment(int number) {
        return new TimelineEntry(
                new RecordId(70),
                new RunId(1),
                Optional.of(MONDAY.minusDays(number)),
                Optional.empty(),
                "Contact",
                "Hospital admission",
                "",
                SecurityLabel.NORMAL);
    }
}
