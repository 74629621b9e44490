package kith.access;

import static kith.access.Some.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Clause.Requirement;
import kith.access.relationships.RelationshipKind;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;

/// The page of rules, written from the permissions that the modules declare.
class AccessSpecTest {

    private static final List<Permission> DECLARED = Declared.permissions();

    @Test
    void publishes_the_permissions_as_they_are_declared() throws IOException {
        SpecPage.says("access", page());
    }

    @Test
    void each_permission_has_a_key_of_its_own_and_a_sentence() {
        assertThat(DECLARED).extracting(Permission::key).doesNotHaveDuplicates();
        assertThat(DECLARED).extracting(Permission::sentence).allMatch(sentence -> sentence.endsWith("."));
        assertThat(DECLARED)
                .flatExtracting(Permission::clauses)
                .filteredOn(Clause::asksForReason)
                .extracting(clause -> ((Clause.Requirement.Reason) clause.requirement()).question())
                .allMatch(question -> question.endsWith("recorded."));
    }

    private static String page() {
        return """
                # Who sees what

                `AccessSpecTest` writes this page from the permissions that the modules declare. `RulesTest` compares every combination of
                role, purpose, relationship, reason and existence with an oracle that was written apart from the rules.

                ## How a decision is made

                The steps are taken in this order. The first that speaks decides. Where none does, the answer is no.

                %s

                A refusal about one person reads "not found", and reads the same where there is no such person. A reason holds for %d
                minutes for the worker who gave it. It stands in for a relationship only: it opens no further fields or labels.

                ## Permissions

                %s

                ## Relationships

                | Relationship | In the log | Where it comes from |
                |---|---|---|
                %s

                ## What is open to a role that has been let in

                | Role | Reads for | Fields | Security labels |
                |---|---|---|---|
                %s

                Nobody signs in as an operator: an operator holds the account on the machine that runs Kith, and `./kith find`
                lists people by their sensitive conditions too.
                Restricted and sealed data is open to nobody. What tells where somebody with a protected address is to be
                found is open to GPs and practice staff of the person's own practice alone: see [Disclosure](disclosure.md).
                """.formatted(steps(), Grants.REASON_HOLDS.toMinutes(), permissions(), relationships(), roles());
    }

    private static String steps() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < AccessRules.STEPS.size(); i++) {
            AccessRules.Step step = AccessRules.STEPS.get(i);
            list.append("%d. **%s**: %s%n".formatted(i + 1, step.name(), step.sentence()));
        }
        return list.toString().strip();
    }

    private static String permissions() {
        return DECLARED.stream().map(AccessSpecTest::permission).collect(Collectors.joining("\n\n"));
    }

    private static String permission(Permission permission) {
        return """
                ### %s

                %s A grant shows %s.%s

                | Clause | Roles | Needs | Shows |
                |---|---|---|---|
                %s""".formatted(
                        permission.key(),
                        permission.sentence(),
                        permission.scope().words(),
                        permission
                                .menuEntry()
                                .map(entry -> " In the menu: %s.".formatted(entry.label()))
                                .orElse(""),
                        permission.clauses().stream()
                                .map(clause -> "| %s | %s | %s | %s |"
                                        .formatted(
                                                clause.name(),
                                                roles(clause.roles()),
                                                needs(clause.requirement()),
                                                permission instanceof SetPermission<?>
                                                        ? clause.rows().words()
                                                        : permission.scope().words()))
                                .collect(Collectors.joining("\n")));
    }

    private static String needs(Requirement requirement) {
        return switch (requirement) {
            case Requirement.RoleAlone() -> "nothing else";
            case Requirement.Related(var kinds) ->
                kinds.stream().sorted().map(RelationshipKind::words).collect(Collectors.joining("; or "));
            case Requirement.Coverage() -> "covers the neighbourhood";
            case Requirement.Reason _ -> "a reason";
        };
    }

    private static String roles(Set<Role> roles) {
        return roles.size() == Role.values().length
                ? "everybody"
                : roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    }

    private static String relationships() {
        return Arrays.stream(RelationshipKind.values())
                .map(kind -> "| %s | %s | %s |"
                        .formatted(
                                kind.key(),
                                kind.words(),
                                kind.isComputed()
                                        ? "computed when it is asked for"
                                        : kind == RelationshipKind.STATED_REASON
                                                ? "the worker"
                                                : "a row that a module writes"))
                .collect(Collectors.joining("\n"));
    }

    private static String roles() {
        return Arrays.stream(Role.values())
                .map(role -> "| %s | %s | %s | %s |"
                        .formatted(
                                role.words(),
                                role.purpose().words(),
                                AccessDecision.of(viewer(role), "", "").fields().stream()
                                        .sorted()
                                        .map(AccessDecision.Field::words)
                                        .collect(Collectors.joining(", ")),
                                AccessDecision.of(viewer(role), "", "").labels().stream()
                                        .map(label -> label.name().toLowerCase(java.util.Locale.UK))
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
