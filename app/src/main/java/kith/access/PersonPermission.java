package kith.access;

import java.util.List;

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

    @Override
    public Scope scope() {
        return Scope.ONE_PERSON;
    }

    @Override
    public String toString() {
        return key();
    }
}
