package kith.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.AccessDecision;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.partners.DisplayNames;
import kith.partners.Partner;
import kith.people.records.LinkExplanation;
import kith.people.records.LinkReason;
import kith.people.records.RecordOfPerson;
import kith.places.Southwark;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.ui.Names;
import kith.ui.Panel;
import kith.ui.Rendered;
import kith.ui.Tag;
import kith.ui.Tone;
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
    void says_who_the_person_is_and_where_they_live() {
        assertThat(render(seen(RELATED, new Living.Alive(), false)))
                .contains("Adaeze Okoro", "2 April 1951", "75 years old", "999 000 0018", "Igbo")
                .contains("Peckham", "The Acorn &amp; Gaumont House Surgery", "1 Rye Lane", "020 7946 0000")
                .contains("because of your work with this person (registered with the worker's practice)");
    }

    @Test
    void withholds_where_a_person_with_a_protected_address_lives() {
        assertThat(render(seen(RELATED, new Living.Alive(), true)))
                .contains("Protected address", "Withheld")
                .doesNotContain("Rye Lane", "SE15", "7946", "Acorn &amp; Gaumont");
    }

    @Test
    void says_when_a_person_died_if_a_source_says_when_and_gives_no_age() {
        assertThat(render(seen(RELATED, new Living.Died(LocalDate.of(2026, 10, 1)), false)))
                .contains("Died 1 October 2026")
                .doesNotContain("years old");
        assertThat(render(seen(RELATED, new Living.DiedSometime(), false))).contains("Has died");
    }

    @Test
    void tells_a_viewer_who_gave_a_reason_that_it_is_recorded() {
        AccessDecision reason = new AccessDecision("reason", "gave a reason", Set.of(), Set.of());

        assertThat(render(seen(reason, new Living.Alive(), false)))
                .contains("because you gave a reason", "We record your reason");
    }

    @Test
    void shows_the_panels_of_the_modules_in_their_order() {
        Panel later = new Panel(2, "ui/tags", List.of(new Tag("Second", Tone.GREY)));
        Panel sooner = new Panel(1, "ui/tags", List.of(new Tag("First", Tone.GREY)));
        PersonSeen seen = new PersonSeen(
                RELATED, somebody(new Living.Alive(), false), List.of(record(false)), List.of(later, sooner));

        assertThat(render(seen)).containsSubsequence("First", "Second");
    }

    @Test
    void prints_no_personal_data_into_a_log() {
        assertThat(seen(RELATED, new Living.Alive(), false).toString()).doesNotContain("Okoro");
    }

    private static String render(PersonSeen seen) {
        return Rendered.page("web/person/person", PersonPage.of(seen, NAMES, MONDAY));
    }

    private static PersonSeen seen(AccessDecision decision, Living life, boolean flagged) {
        return new PersonSeen(decision, somebody(life, flagged), List.of(record(flagged)), List.of());
    }

    private static PersonSummary somebody(Living life, boolean flagged) {
        Optional<String> peckham = Optional.of("peckham");
        return new PersonSummary(
                new PersonId(7),
                new UUID(0, 7),
                Optional.of("Adaeze"),
                Optional.of("Okoro"),
                Optional.of(LocalDate.of(1951, 4, 2)),
                true,
                Optional.of("female"),
                Optional.of("ig"),
                flagged
                        ? new Disclosed.Withheld<>()
                        : new Disclosed.Shown<>(new PersonSummary.Place(
                                Optional.of("G85006"), Optional.of("E01004008"), Optional.empty(), peckham, peckham)),
                flagged,
                life);
    }

    private static RecordOfPerson record(boolean flagged) {
        return new RecordOfPerson(
                new RecordId(70),
                flagged ? new SourceIdentity.OfKind(Optional.of(PartnerKind.GP)) : new SourceIdentity.Named(PRACTICE),
                new Disclosed.Shown<>("local-7"),
                Optional.of("9990000018"),
                "Adaeze Okoro",
                Optional.of(LocalDate.of(1951, 4, 2)),
                Optional.of("female"),
                Optional.empty(),
                Optional.of("ig"),
                flagged
                        ? new Disclosed.Withheld<>()
                        : new Disclosed.Shown<>(new RecordOfPerson.Whereabouts(
                                Optional.of("1 Rye Lane"),
                                Optional.of("SE15 5BS"),
                                Optional.of("020 7946 0000"),
                                Optional.empty(),
                                Optional.of("G85006"))),
                new Disclosed.Shown<>(SAID),
                new Disclosed.Shown<>(SAID),
                new LinkExplanation(LinkReason.STANDS_ALONE, null, null, null));
    }
}
