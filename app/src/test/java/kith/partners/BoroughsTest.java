package kith.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kith.engine.reference.Problem;
import kith.kernel.Copy;
import kith.places.Places;
import kith.places.ReferenceFolder;
import kith.places.Some;
import kith.places.Village;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoroughsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestDatabase database = TestDatabase.fresh("boroughs");
    private final Copy copy = new Copy(database.dataSource());
    private final OrganisationStore store = new OrganisationStore(database.client(), copy);
    private final Organisations organisations = new Organisations(store, new PartnerStore(database.client()));
    private final Places places = Some.places(database.client(), copy, Clock.systemUTC());
    private final Boroughs boroughs = new Boroughs(places, store);

    @TempDir
    Path folder;

    @Test
    void southwark_is_loaded_once() {
        assertThat(load(ReferenceFolder.southwark()))
                .isEqualTo(new Boroughs.Outcome.Loaded("14 neighbourhoods, 41 practices, 339 areas, 6240 postcodes"));
        assertThat(load(ReferenceFolder.southwark())).isEqualTo(new Boroughs.Outcome.Unchanged());
    }

    @Test
    void the_neighbourhoods_of_southwark_are_drawn_from_boundaries_that_come_with_kith() {
        database.transaction().executeWithoutResult(_ -> boroughs.ensureFirst());

        assertThat(places.map(TODAY).orElseThrow().shapes()).hasSize(9);
    }

    @Test
    void a_practice_is_of_a_federation_and_a_network_as_of_a_day() {
        load(ReferenceFolder.southwark());

        assertThat(organisations
                        .federationOf("G85106", LocalDate.of(2020, 3, 31))
                        .map(Organisation::name))
                .contains("Quay Health Solutions");
        assertThat(organisations.networkOf("G85106", LocalDate.of(2020, 3, 31)).map(Organisation::name))
                .contains("North Southwark PCN");
        assertThat(organisations.networkOf("G85106", LocalDate.of(2020, 4, 1))).isEmpty();
        assertThat(organisations.federationOf("G85106", LocalDate.of(2021, 7, 1)))
                .isEmpty();
        assertThat(organisations
                        .organisation("G85106", LocalDate.of(2021, 7, 1))
                        .map(Organisation::state))
                .contains(Organisation.State.CLOSED);
    }

    @Test
    void six_commissioners_became_one_and_it_a_board() {
        load(ReferenceFolder.southwark());

        assertThat(organisations.successions())
                .filteredOn(succession -> succession.successor().equals("72Q"))
                .hasSize(6)
                .allMatch(succession -> succession.on().equals(LocalDate.of(2020, 4, 1)));
        assertThat(organisations.organisation("08Q", LocalDate.of(2020, 3, 31)).map(Organisation::state))
                .contains(Organisation.State.OPEN);
        assertThat(organisations.organisation("08Q", LocalDate.of(2020, 4, 1)).map(Organisation::state))
                .contains(Organisation.State.CLOSED);
        assertThat(organisations.organisation("72Q", LocalDate.of(2022, 6, 30)).map(Organisation::kind))
                .contains(Organisation.Kind.CCG);
        assertThat(organisations.organisation("72Q", LocalDate.of(2022, 7, 1)).map(Organisation::kind))
                .contains(Organisation.Kind.SUB_ICB);
        assertThat(organisations.organisation("72Q", LocalDate.of(2020, 3, 31))).isEqualTo(Optional.empty());
    }

    @Test
    void a_folder_with_one_bad_line_is_refused_whole() {
        load(ReferenceFolder.southwark());
        Village village = Village.in(folder).with("memberships.csv", """
                organisation,since,federation,network
                A10001,2020-01-01,NOBODY,
                """);

        Boroughs.Outcome outcome = load(village.folder());

        assertThat(((Boroughs.Outcome.Refused) outcome).problems())
                .extracting(Problem::toString)
                .containsExactly("memberships.csv line 2, federation: there is no organisation \"NOBODY\"");
        assertThat(organisations.organisation("RJZ", TODAY)).isPresent();
    }

    @Test
    void another_boroughs_folder_takes_the_place_of_the_first() {
        load(ReferenceFolder.southwark());

        assertThat(load(Village.in(folder).folder())).isInstanceOf(Boroughs.Outcome.Loaded.class);

        assertThat(organisations.organisations(TODAY))
                .extracting(Organisation::code)
                .containsExactly("A10001", "FED", "U10001");
    }

    @Test
    void an_organisation_that_was_added_stays_when_files_are_loaded_unless_they_name_it() {
        load(ReferenceFolder.southwark());
        organisations.add(added("kingfisher-school", Organisation.Kind.SCHOOL));
        organisations.add(added("elm-housing", Organisation.Kind.HOUSING_PROVIDER));
        organisations.add(added("FED", Organisation.Kind.VOLUNTARY));

        load(Village.in(folder).folder());

        assertThat(organisations.organisations(TODAY))
                .extracting(Organisation::code, Organisation::kind)
                .contains(
                        tuple("kingfisher-school", Organisation.Kind.SCHOOL),
                        tuple("elm-housing", Organisation.Kind.HOUSING_PROVIDER),
                        tuple("FED", Organisation.Kind.FEDERATION));
    }

    @Test
    void adding_an_organisation_again_keeps_its_kind() {
        organisations.add(added("kingfisher-school", Organisation.Kind.SCHOOL));
        organisations.add(added("kingfisher-school", Organisation.Kind.TRUST));

        assertThat(organisations.organisation("kingfisher-school", TODAY).map(Organisation::kind))
                .contains(Organisation.Kind.SCHOOL);
    }

    @Test
    void an_open_organisation_has_a_name_and_so_has_a_partner_that_is_nothing_else() {
        load(ReferenceFolder.southwark());
        new Partners(new PartnerStore(database.client()))
                .ensure("peckham-pantry", "Peckham Pantry", Optional.empty(), Optional.empty());

        assertThat(organisations.nameOfOpen(new OrganisationCode("QHS"), TODAY)).contains("Quay Health Solutions");
        assertThat(organisations.nameOfOpen(new OrganisationCode("08Q"), TODAY)).isEmpty();
        assertThat(organisations.nameOfOpen(new OrganisationCode("nobody"), TODAY))
                .isEmpty();
        assertThat(organisations.nameOfOpen(new OrganisationCode("peckham-pantry"), TODAY))
                .contains("Peckham Pantry");
    }

    private static Organisation added(String code, Organisation.Kind kind) {
        return new Organisation(
                code, LocalDate.of(2020, 1, 1), "Added", kind, Organisation.CodeSystem.KITH, Organisation.State.OPEN);
    }

    private Boroughs.Outcome load(ReferenceFolder from) {
        return Objects.requireNonNull(database.transaction().execute(_ -> boroughs.load(from)));
    }
}
