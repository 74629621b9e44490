package kith.access;

import java.util.EnumSet;
import java.util.Set;
import kith.access.relationships.RelationshipKind;

/// One way in which a permission is given: to which roles, and what must be there besides the role. The log
/// names the clause that decided.
///
/// @param name the name it has in the log, as `practice-list`. It stays the same
public record Clause(String name, Set<Role> roles, Requirement requirement, Rows rows) {

    public Clause {
        roles = Set.copyOf(roles);
    }

    /// These roles need nothing else.
    public static Clause role(Role first, Role... more) {
        return role(EnumSet.of(first, more));
    }

    /// These roles need nothing else.
    public static Clause role(Set<Role> roles) {
        return new Clause("role", roles, new Requirement.RoleAlone(), Rows.ALL);
    }

    /// Every role.
    public static Clause everybody() {
        return new Clause("signed-in", EnumSet.allOf(Role.class), new Requirement.RoleAlone(), Rows.ALL);
    }

    /// These roles need one of these relationships with the person.
    public static Clause related(String name, Set<RelationshipKind> kinds, Role first, Role... more) {
        return related(name, kinds, EnumSet.of(first, more));
    }

    /// These roles need one of these relationships with the person.
    public static Clause related(String name, Set<RelationshipKind> kinds, Set<Role> roles) {
        return new Clause(name, roles, new Requirement.Related(kinds), Rows.ALL);
    }

    /// These roles must say why.
    ///
    /// @param question what they are asked, in a sentence
    public static Clause reason(String question, Role first, Role... more) {
        return new Clause("reason", EnumSet.of(first, more), new Requirement.Reason(question), Rows.ALL);
    }

    /// These roles need a team that covers the neighbourhood asked for, or to cover it themselves.
    public static Clause coverage(Role first, Role... more) {
        return new Clause("coverage", EnumSet.of(first, more), new Requirement.Coverage(), Rows.ALL);
    }

    /// These roles see, of a set of people, those whom they may open by a relationship.
    public static Clause rows(String name, Rows rows, Role first, Role... more) {
        return new Clause(name, EnumSet.of(first, more), new Requirement.RoleAlone(), rows);
    }

    /// What must be there besides the role.
    public sealed interface Requirement {

        record RoleAlone() implements Requirement {}

        record Related(Set<RelationshipKind> kinds) implements Requirement {
            public Related {
                kinds = Set.copyOf(kinds);
            }
        }

        record Coverage() implements Requirement {}

        record Reason(String question) implements Requirement {}
    }

    /// Which people of a set the clause shows.
    public enum Rows {
        ALL("everybody in it"),
        ON_PRACTICE_LIST("those registered with the worker's practice"),
        RELATED("those with whom the worker or the team has a relationship");

        private final String words;

        Rows(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    boolean asksForReason() {
        return requirement instanceof Requirement.Reason;
    }
}
