package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.Reason;
import kith.access.RequestedPerson;
import kith.access.Role;
import kith.access.Viewer;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;
import kith.people.records.RecordPermissions;
import kith.population.Village.Who;
import kith.ui.reasons.ReasonKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who opens whom, and who is on whose list, decided from what is in the database, for every role, organisation
/// and coverage. The oracle in this test is written from the rules and shares nothing with them.
class RelationshipSourcesTest {

    private static final Village VILLAGE = new Village("relationships");
    private static final Running RUNNING = new Running(VILLAGE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate ONCE = LocalDate.of(2010, 1, 1);

    private static final String PECKHAM_PRACTICE = "G85006";
    private static final String CAMBERWELL_PRACTICE = "G85013";
    private static final String CAMBERWELL_AREA = "E01003911";

    private static final Set<Role> MAY_GIVE_A_REASON = Set.of(
            Role.COORDINATOR,
            Role.LINK_WORKER,
            Role.GP,
            Role.PRACTICE_STAFF,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.MENTAL_HEALTH);

    /// @param practice where they are registered, and their area is in, as far as that is known to lists
    /// @param listed whether they are on the three-conditions list
    private record Somebody(long id, String practice, Set<String> neighbourhoods, boolean listed) {}

    private static final List<Somebody> PEOPLE = List.of(
            new Somebody(1, PECKHAM_PRACTICE, Set.of("peckham", "camberwell"), true),
            new Somebody(2, PECKHAM_PRACTICE, Set.of("peckham"), false),
            new Somebody(3, CAMBERWELL_PRACTICE, Set.of("camberwell"), true),
            new Somebody(4, "protected", Set.of(), true),
            new Somebody(5, "nobody", Set.of(), false));

    @BeforeAll
    static void a_few_people() {
        VILLAGE.empty();
        person(1, Who.GRACE.named("Grace", "Okoro").at(PECKHAM_PRACTICE, CAMBERWELL_AREA), true);
        person(2, Who.GRACE.named("Ada", "Bell").at(PECKHAM_PRACTICE, null), false);
        person(3, Who.GRACE.named("Zoë", "Abbot").at(CAMBERWELL_PRACTICE, null), true);
        person(
                4,
                Who.GRACE
                        .named("Mary", "Hidden")
                        .at(PECKHAM_PRACTICE, CAMBERWELL_AREA)
                        .asFlagged(),
                true);
        VILLAGE.refresh(1L, 2L, 3L, 4L);
    }

    @Test
    void open_people_as_the_oracle_says_for_every_role_organisation_and_coverage() {
        Grants grants = RUNNING.grants();
        for (Viewer viewer : viewers()) {
            for (Somebody somebody : PEOPLE) {
                assertThat(answer(grants.decide(viewer, RecordPermissions.OPEN, requested(somebody))))
                        .as("%s of %s covering %s: %s", viewer, viewer.organisation(), viewer.coverage(), somebody)
                        .isEqualTo(expected(viewer, somebody));
            }
        }
    }

    @Test
    void open_everybody_on_a_coordinators_or_gps_list_and_no_list_shows_anybody_else() {
        Grants grants = RUNNING.grants();
        for (Viewer viewer : viewers()) {
            for (String neighbourhood : List.of("peckham", "camberwell")) {
                for (Belonging by : Belonging.values()) {
                    List<Long> shown = shown(viewer, neighbourhood, by);
                    for (Somebody somebody : PEOPLE) {
                        if (viewer.role() != Role.OPERATOR && shown.contains(somebody.id())) {
                            assertThat(grants.decide(viewer, RecordPermissions.OPEN, requested(somebody)))
                                    .as("%s sees %s on the list of %s", viewer, somebody, neighbourhood)
                                    .isInstanceOf(AccessOutcome.Permitted.class);
                        }
                    }
                }
            }
        }
        assertThat(shown(viewer(Role.GP, PECKHAM_PRACTICE, Set.of()), "camberwell", Belonging.RESIDENT))
                .containsExactly(1L);
        assertThat(shown(viewer(Role.GP, PECKHAM_PRACTICE, Set.of()), "camberwell", Belonging.REGISTERED))
                .isEmpty();
        assertThat(shown(viewer(Role.GP, PECKHAM_PRACTICE, Set.of()), "peckham", Belonging.REGISTERED))
                .containsExactly(1L);
        assertThat(shown(viewer(Role.COORDINATOR, "SWK", Set.of("camberwell")), "camberwell", Belonging.REGISTERED))
                .containsExactly(3L);
        assertThat(shown(viewer(Role.NURSE, PECKHAM_PRACTICE, Set.of("peckham")), "peckham", Belonging.REGISTERED))
                .isEmpty();
    }

    @Test
    void a_reason_opens_a_person_and_nobody_where_there_is_nobody() {
        Grants grants = RUNNING.grants();
        Viewer nurse = new Viewer(
                new WorkerId(77),
                "kim",
                Role.NURSE,
                OrganisationCode.NOT_STATED,
                TeamKey.NONE,
                Coverage.NOTHING,
                Role.NURSE.purpose());
        for (Somebody somebody : PEOPLE) {
            grants.giveReason(
                    nurse, RecordPermissions.OPEN, requested(somebody), new Reason(ReasonKind.CONTACT, "Rang us"));

            assertThat(answer(grants.decide(nurse, RecordPermissions.OPEN, requested(somebody))))
                    .isEqualTo(somebody.id() == 5 ? "not found" : "yes");
        }
    }

    private static String expected(Viewer viewer, Somebody somebody) {
        boolean practice = (viewer.role() == Role.GP || viewer.role() == Role.PRACTICE_STAFF)
                && somebody.practice().equals(viewer.organisation().value());
        boolean finding = viewer.role() == Role.COORDINATOR
                && somebody.listed()
                && somebody.neighbourhoods().stream()
                        .map(NeighbourhoodKey::new)
                        .anyMatch(viewer.coverage().neighbourhoods()::contains);
        if (practice || finding) {
            return "yes";
        }
        return MAY_GIVE_A_REASON.contains(viewer.role()) ? "say why" : "not found";
    }

    private static List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String organisation : List.of(PECKHAM_PRACTICE, CAMBERWELL_PRACTICE, "SWK", "not-stated")) {
                for (Set<String> coverage : List.of(Set.<String>of(), Set.of("peckham"), Set.of("camberwell"))) {
                    viewers.add(viewer(role, organisation, coverage));
                }
            }
        }
        return viewers;
    }

    private static Viewer viewer(Role role, String organisation, Set<String> coverage) {
        return new Viewer(
                new WorkerId(50),
                "alex",
                role,
                new OrganisationCode(organisation),
                TeamKey.NONE,
                Coverage.ofNeighbourhoods(
                        coverage.stream().map(NeighbourhoodKey::new).toList()),
                role.purpose());
    }

    private static List<Long> shown(Viewer viewer, String neighbourhood, Belonging by) {
        return switch (RUNNING.grants()
                .decide(
                        viewer,
                        PopulationPermissions.CASELOAD,
                        new PeopleSet.OfNeighbourhood(new NeighbourhoodKey(neighbourhood)))) {
            case AccessOutcome.Permitted(var grant) -> {
                Caseload caseload =
                        RUNNING.lists().caseload(grant, new Question(by, TODAY, Optional.empty(), Sorting.NAME, 1, 50));
                assertThat(caseload.total()).isEqualTo(caseload.people().size());
                yield caseload.people().stream()
                        .map(one -> one.somebody().person().value())
                        .toList();
            }
            case AccessOutcome.Refused<?> _, AccessOutcome.ReasonRequired<?> _, AccessOutcome.NotFound<?> _ ->
                List.of();
        };
    }

    private static RequestedPerson requested(Somebody somebody) {
        return RequestedPerson.of(
                new UUID(0, somebody.id()),
                Optional.of(new PersonId(somebody.id())).filter(_ -> somebody.id() != 5));
    }

    private static String answer(AccessOutcome<?> outcome) {
        return switch (outcome) {
            case AccessOutcome.Permitted<?> _ -> "yes";
            case AccessOutcome.ReasonRequired<?> _ -> "say why";
            case AccessOutcome.Refused<?> _ -> "no";
            case AccessOutcome.NotFound<?> _ -> "not found";
        };
    }

    private static void person(long id, Who who, boolean listed) {
        VILLAGE.record(id, Village.PRACTICE, id).says(id, who).condition(id, "c1", "59621000", ONCE, null);
        if (listed) {
            VILLAGE.condition(id, "c2", "44054006", ONCE, null).condition(id, "c3", "195967001", ONCE, null);
        }
    }
}
