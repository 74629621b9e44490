package kith.population.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.access.disclosure.TestDisclosures;
import kith.access.person.PanelRequest;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.partners.DisplayNames;
import kith.partners.Partner;
import kith.people.records.LinkExplanation;
import kith.people.records.LinkReason;
import kith.people.records.RecordOfPerson;
import kith.people.records.RecordPermissions;
import kith.places.Southwark;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Living;
import kith.ui.Names;
import kith.ui.Rendered;
import kith.ui.person.BannerLine;
import kith.ui.person.PersonBanner;
import kith.ui.person.PersonFrame;
import kith.ui.person.PersonTab;
import kith.web.person.PersonPage;
import org.junit.jupiter.api.Test;

class BannerWordsTest {

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

    private static final PersonGrant OPENED = TestGrants.person(
            RecordPermissions.OPEN,
            Viewer.of(new WorkerId(1), "amara", Role.COORDINATOR, Set.of(), Purpose.DIRECT_CARE),
            new PersonId(7));

    @Test
    void says_who_the_person_is_and_how_to_reach_them() {
        assertThat(render(banner(new Living.Alive(), false)))
                .contains("Adaeze Okoro", "2 April 1951 (75 years old)", "999 000 0018", "Igbo")
                .contains("href=\"tel:02079460000\"", "020 7946 0000")
                .doesNotContain("Also known as");
    }

    @Test
    void says_the_other_names_that_sources_give() {
        PersonBanner banner = BannerWords.of(
                somebody(new Living.Alive(), false),
                List.of(record("Adaeze Okoro", false), record("Ada Eze", false), record("ADAEZE  OKORO", false)),
                request(false),
                List.of());

        assertThat(banner.alsoKnownAs()).containsExactly("Ada Eze");
    }

    @Test
    void withholds_the_telephone_of_a_person_with_a_protected_address() {
        assertThat(render(banner(new Living.Alive(), true)))
                .contains("Protected address", "Withheld")
                .doesNotContain("7946");
    }

    @Test
    void says_when_a_person_died_if_a_source_says_when_and_gives_no_age() {
        assertThat(render(banner(new Living.Died(LocalDate.of(2026, 10, 1)), false)))
                .contains("Died 1 October 2026")
                .doesNotContain("years old");
        assertThat(render(banner(new Living.DiedSometime(), false))).contains("Has died");
    }

    @Test
    void does_not_say_that_a_number_is_not_known_to_a_viewer_who_reads_no_source() {
        PersonBanner banner = BannerWords.of(somebody(new Living.Alive(), false), List.of(), request(false), List.of());

        assertThat(render(banner))
                .contains("Adaeze Okoro", "Not shown to your role")
                .doesNotContain("Not known");
    }

    @Test
    void puts_the_lines_of_the_modules_in_their_order() {
        PersonBanner banner = BannerWords.of(
                somebody(new Living.Alive(), false),
                List.of(record("Adaeze Okoro", false)),
                request(false),
                List.of(
                        BannerLine.of(BannerLine.NEXT_STEP, "Next step", "Ring housing"),
                        BannerLine.of(BannerLine.KEY_WORKER, "Key worker", "Bea")));

        assertThat(banner.lines())
                .extracting(BannerLine::term)
                .containsExactly("NHS number", "Telephone", "Language", "Key worker", "Next step");
    }

    @Test
    void prints_no_personal_data_into_a_log() {
        assertThat(banner(new Living.Alive(), false).toString()).doesNotContain("Okoro");
    }

    private static PersonBanner banner(Living life, boolean flagged) {
        return BannerWords.of(
                somebody(life, flagged), List.of(record("Adaeze Okoro", flagged)), request(flagged), List.of());
    }

    private static PanelRequest request(boolean flagged) {
        return new PanelRequest(
                "/people/7",
                MONDAY,
                List.of(),
                flagged ? TestDisclosures.withProtectedAddress(OPENED) : TestDisclosures.open(OPENED),
                NAMES,
                Map.of());
    }

    private static String render(PersonBanner banner) {
        return Rendered.page(
                "web/person/person",
                new PersonPage(
                        new PersonFrame("/people/7", banner, List.of(PersonTab.SUMMARY), PersonTab.SUMMARY, List.of()),
                        List.of(),
                        ""));
    }

    private static PersonSummary somebody(Living life, boolean flagged) {
        Optional<NeighbourhoodKey> peckham = Optional.of(new NeighbourhoodKey("peckham"));
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
                                Optional.of(new OdsCode("G85006")),
                                Optional.of(new LsoaCode("E01004008")),
                                Optional.empty(),
                                peckham,
                                peckham)),
                flagged,
                life);
    }

    private static RecordOfPerson record(String name, boolean flagged) {
        return new RecordOfPerson(
                new RecordId(70),
                flagged ? new SourceIdentity.OfKind(Optional.of(PartnerKind.GP)) : new SourceIdentity.Named(PRACTICE),
                new Disclosed.Shown<>("local-7"),
                Optional.of("9990000018"),
                name,
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
