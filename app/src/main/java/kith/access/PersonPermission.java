package kith.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.relationships.RelationshipKind;

/// A permission about one person. Somebody who may not, and who may not give a reason either, reads "not
/// found", and reads the same where there is no such person.
public final class PersonPermission implements Permission {

    private final Declaration declaration;

    private PersonPermission(Declaration declaration) {
        this.declaration = declaration;
    }

    public static PersonPermission of(String key, String object, String sentence, Clause... clauses) {
        return new PersonPermission(new Declaration(key, object, sentence, List.of(clauses), List.of()));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /// The kinds of relationship that open it to a role.
    Set<RelationshipKind> relationships(Role role) {
        return clauses().stream()
                .filter(clause -> clause.roles().contains(role))
                .flatMap(clause -> clause.requirement() instanceof Clause.Requirement.Related(var kinds)
                        ? kinds.stream()
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Override
    public Scope scope() {
        return Scope.ONE_PERSON;
    }

    @Override
    public String toString() {
        return key();
    }
}
