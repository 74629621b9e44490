package kith.access;

import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static kith.population.PopulationPermissions.CASELOAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.access.AccessRules.Answer;
import kith.access.AccessRules.Request;
import kith.access.relationships.RelationshipKind;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;

/// The rules compared with an oracle that was written apart from them, over every combination.
class RulesTest {

    private static final List<Boolean> EITHER = List.of(true, false);

    @Test
    void decide_about_a_person_as_the_oracle_says_for_every_role_purpose_relationship_reason_and_existence() {
        List<Permission> permissions = Declared.permissions().stream()
                .filter(permission -> permission.scope() == Permission.Scope.ONE_PERSON)
                .toList();
        assertThat(permissions)
                .extracting(Permission::key)
                .containsExactlyInAnyOrderElementsOf(Oracle.aboutOnePerson());
        for (Permission permission : permissions) {
            assertThat(compared(permission)).as(permission.key()).isEqualTo(14 * 4 * 64 * 2 * 2);
        }
    }

    private static int compared(Permission permission) {
        int combinations = 0;
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                for (Set<RelationshipKind> kinds : everySetOfKinds()) {
                    for (boolean reason : EITHER) {
                        for (boolean exists : EITHER) {
                            Request request = Request.of(viewer(role, purpose), permission)
                                    .with(kinds)
                                    .withReason(reason)
                                    .forSomebodyWhoExists(exists);
                            assertThat(answer(request, "not found"))
                                    .as("%s: %s for %s, %s, reason %s", permission, role, purpose, kinds, reason)
                                    .isEqualTo(Oracle.person(permission.key(), role, purpose, kinds, reason, exists));
                            combinations++;
                        }
                    }
                }
            }
        }
        return combinations;
    }

    @Test
    void answer_the_same_for_a_person_who_does_not_exist_as_for_one_without_a_relationship() {
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                Request request = Request.of(viewer(role, purpose), OPEN);

                assertThat(AccessRules.decide(request.forSomebodyWhoExists(false)))
                        .isEqualTo(AccessRules.decide(request));
            }
        }
    }

    @Test
    void permit_every_task_and_list_as_the_oracle_says() {
        List<Permission> tasks = Declared.permissions().stream()
                .filter(permission -> permission.scope() != Permission.Scope.ONE_PERSON && permission != CASELOAD)
                .toList();
        assertThat(tasks).extracting(Permission::key).containsExactlyInAnyOrderElementsOf(Oracle.tasks());
        for (Permission permission : tasks) {
            for (Role role : Role.values()) {
                for (Purpose purpose : Purpose.values()) {
                    for (boolean reason : EITHER) {
                        for (boolean covers : EITHER) {
                            Request request = Request.of(viewer(role, purpose), permission)
                                    .withReason(reason)
                                    .covering(covers);
                            assertThat(answer(request, "no"))
                                    .as("%s: %s for %s, reason %s", permission, role, purpose, reason)
                                    .isEqualTo(Oracle.task(permission.key(), role, purpose, reason));
                        }
                    }
                }
            }
        }
    }

    @Test
    void show_the_rows_of_a_caseload_that_the_oracle_says() {
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                for (boolean covers : EITHER) {
                    for (boolean reason : EITHER) {
                        Request request = Request.of(viewer(role, purpose), CASELOAD)
                                .covering(covers)
                                .withReason(reason);
                        assertThat(rows(request))
                                .as("%s for %s, covers %s", role, purpose, covers)
                                .isEqualTo(Oracle.caseload(role, purpose, covers));
                    }
                }
            }
        }
    }

    @Test
    void let_a_restriction_keep_out_whoever_would_otherwise_be_let_in() {
        for (Role role : Role.values()) {
            Request request = Request.of(viewer(role), OPEN)
                    .with(EnumSet.allOf(RelationshipKind.class))
                    .withReason(true)
                    .restrictedBy(Set.of("objection"));

            assertThat(answer(request, "not found")).as(role.name()).isEqualTo("not found");
        }
    }

    @Test
    void say_yes_to_a_coordinator_who_covers_nothing_only_where_nothing_but_the_role_is_needed() {
        List<String> open = new ArrayList<>();
        for (Permission permission : Declared.permissions()) {
            if (answer(Request.of(viewer(Role.COORDINATOR), permission), "no").equals("yes")) {
                open.add(permission.key());
            }
        }

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "access.own-leave",
                        "coordination.candidates",
                        "coordination.gaps",
                        "coordination.my-actions",
                        "coordination.my-people",
                        "coordination.people",
                        "directory.contacts",
                        "directory.find",
                        "intake.runs",
                        "people.quality",
                        "people.review",
                        "places.read",
                        "population.catalogue",
                        "population.figures");
    }

    @Test
    void open_sensitive_data_to_operators_and_to_coordinators_and_gps_in_direct_care_and_more_to_nobody() {
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                boolean sensitive = role == Role.OPERATOR
                        || ((role == Role.COORDINATOR || role == Role.GP) && purpose == Purpose.DIRECT_CARE);

                assertThat(AccessDecision.of(viewer(role, purpose), "test", "").labels())
                        .isEqualTo(
                                sensitive
                                        ? Set.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE)
                                        : Set.of(SecurityLabel.NORMAL));
            }
        }
    }

    @Test
    void show_services_outside_health_and_social_care_who_a_person_is_and_no_conditions() {
        for (Role role : List.of(Role.HOUSING_OFFICER, Role.VOLUNTARY, Role.SCHOOL_LEAD)) {
            assertThat(AccessDecision.of(viewer(role), "test", "").fields())
                    .containsExactlyInAnyOrder(AccessDecision.Field.IDENTITY, AccessDecision.Field.WHEREABOUTS);
        }
    }

    private static List<Set<RelationshipKind>> everySetOfKinds() {
        List<RelationshipKind> kinds =
                new ArrayList<>(RelationshipKind.KEPT.stream().sorted().toList());
        kinds.add(RelationshipKind.PRACTICE_LIST);
        kinds.add(RelationshipKind.CASE_FINDING);
        List<Set<RelationshipKind>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << kinds.size(); bits++) {
            Set<RelationshipKind> set = EnumSet.noneOf(RelationshipKind.class);
            for (int i = 0; i < kinds.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(kinds.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static String answer(Request request, String no) {
        return switch (AccessRules.decide(request)) {
            case Answer.Permit _ -> "yes";
            case Answer.AskReason _ -> "say why";
            case Answer.Refuse _ -> no;
        };
    }

    private static String rows(Request request) {
        return AccessRules.decide(request) instanceof Answer.Permit permit
                ? permit.by().rows().name()
                : "no";
    }
}
