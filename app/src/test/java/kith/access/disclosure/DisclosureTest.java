package kith.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.engine.terms.OdsCode;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.OrganisationCode;
import kith.people.records.RecordPermissions;
import kith.ui.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {

    private static final PartnerId ACORN = new PartnerId(1);
    private static final PartnerId UNKNOWN = new PartnerId(9);
    private static final String OWN = "G85006";
    private static final Set<Role> OF_A_PRACTICE = Set.of(Role.GP, Role.PRACTICE_STAFF);
    private static final Optional<ProtectedAddress> NOT_PROTECTED = Optional.empty();
    private static final Optional<ProtectedAddress> PROTECTED =
            Optional.of(new ProtectedAddress(Optional.of(new OdsCode(OWN))));
    private static final Names NAMES =
            new Names(Map.of(), Map.of(ACORN, "The Acorn Surgery"), _ -> Optional.empty(), _ -> Optional.empty());

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_address_that_is_not_protected_withholds_nothing_that_the_role_may_see(Role role) {
        assertThat(withheld(role, "elsewhere", NOT_PROTECTED)).isEqualTo(outside(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatever_tells_the_place_is_withheld_from_every_role_that_works_elsewhere(Role role) {
        assertThat(withheld(role, "G85999", PROTECTED)).isEqualTo(both(outside(role), placeFields()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_gps_and_staff_of_the_persons_own_practice_see_the_place(Role role) {
        assertThat(withheld(role, OWN, PROTECTED))
                .isEqualTo(OF_A_PRACTICE.contains(role) ? outside(role) : both(outside(role), placeFields()));
    }

    @Test
    void nobody_sees_the_place_where_no_practice_says_that_the_person_is_registered_there() {
        assertThat(withheld(Role.GP, OWN, Optional.of(new ProtectedAddress(Optional.empty()))))
                .isEqualTo(placeFields());
    }

    @Test
    void a_source_is_named_or_said_by_its_kind() {
        assertThat(disclosure(Role.GP, "G85999", NOT_PROTECTED).source(ACORN).words(NAMES))
                .isEqualTo("The Acorn Surgery");
        assertThat(disclosure(Role.GP, "G85999", PROTECTED).source(ACORN).words(NAMES))
                .isEqualTo("a general practice");
        assertThat(disclosure(Role.GP, "G85999", PROTECTED).source(UNKNOWN).words(NAMES))
                .isEqualTo("another source");
    }

    @Test
    void a_script_reads_the_code_of_a_source_or_the_word_for_its_kind() {
        assertThat(disclosure(Role.OPERATOR, OWN, NOT_PROTECTED).source(ACORN).code(_ -> OWN))
                .isEqualTo(OWN);
        assertThat(disclosure(Role.OPERATOR, OWN, PROTECTED).source(ACORN).code(_ -> OWN))
                .isEqualTo("gp");
    }

    @Test
    void of_two_who_may_be_one_nothing_is_shown_that_is_withheld_of_either() {
        var disclosures =
                new Disclosures(people -> Map.of(new PersonId(2), PROTECTED.orElseThrow()), DisclosureTest::partners);

        Disclosures.ForEach two =
                disclosures.of(grant(Role.COORDINATOR, "elsewhere"), List.of(new PersonId(1), new PersonId(2)));

        assertThat(two.of(new PersonId(1)).hidesPlace()).isFalse();
        assertThat(two.ofAllTogether().hidesPlace()).isTrue();
        assertThat(two.hidden()).containsExactly(new PersonId(2));
    }

    @Test
    void a_value_says_that_it_is_withheld_and_prints_nothing_of_itself() {
        Disclosed<String> shown = disclosure(Role.GP, OWN, NOT_PROTECTED).of(PersonField.POSTCODE, "SE15 5BS");
        Disclosed<String> withheld = disclosure(Role.GP, "G85999", PROTECTED).of(PersonField.POSTCODE, "SE15 5BS");

        assertThat(shown.words(postcode -> postcode)).isEqualTo("SE15 5BS");
        assertThat(withheld.words(postcode -> postcode)).isEqualTo("Withheld");
        assertThat(shown.toString() + withheld).doesNotContain("SE15");
    }

    private static Map<PartnerId, PartnerKind> partners() {
        return Map.of(ACORN, PartnerKind.GP);
    }

    private static Set<PersonField> withheld(Role role, String organisation, Optional<ProtectedAddress> address) {
        Disclosure disclosure = disclosure(role, organisation, address);
        return fields(Arrays.stream(PersonField.values()).filter(field -> !disclosure.shows(field)));
    }

    /// What services outside health and social care do not see of anybody (IG-03).
    private static Set<PersonField> outside(Role role) {
        return switch (role) {
            case HOUSING_OFFICER, VOLUNTARY, SCHOOL_LEAD ->
                Set.of(
                        PersonField.CONDITION,
                        PersonField.CLINICAL_ENTRY,
                        PersonField.CONTACT,
                        PersonField.TENANCY,
                        PersonField.LOCAL_SERVICE,
                        PersonField.NOTE);
            default -> Set.of();
        };
    }

    private static Set<PersonField> placeFields() {
        return fields(Arrays.stream(PersonField.values()).filter(PersonField::tellsPlace));
    }

    private static Set<PersonField> both(Set<PersonField> some, Set<PersonField> others) {
        return fields(Stream.concat(some.stream(), others.stream()));
    }

    private static Set<PersonField> fields(Stream<PersonField> fields) {
        return Set.copyOf(fields.distinct().toList());
    }

    private static Disclosure disclosure(Role role, String organisation, Optional<ProtectedAddress> address) {
        return new Disclosure(grant(role, organisation), address, partners());
    }

    private static PersonGrant grant(Role role, String organisation) {
        Viewer some = Viewer.of(new WorkerId(1), "Amara", role, Set.of(), role.purpose());
        Viewer viewer = new Viewer(
                some.worker(),
                some.name(),
                role,
                new OrganisationCode(organisation),
                some.team(),
                some.coverage(),
                Purpose.DIRECT_CARE);
        return TestGrants.person(RecordPermissions.OPEN, viewer, new PersonId(1));
    }
}
