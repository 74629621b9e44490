package kith.access;

import java.util.List;

/// A permission about a set of people, as the caseload of a neighbourhood.
///
/// @param <T> the task that its grant is for
@SuppressWarnings("UnusedTypeParameter") // the compiler tells the grants of different tasks apart by it
public final class SetPermission<T extends Task> implements Permission {

    private final Declaration declaration;

    private SetPermission(Declaration declaration) {
        this.declaration = declaration;
    }

    public static <T extends Task> SetPermission<T> of(
            Class<T> task, String key, String object, String sentence, Clause... clauses) {
        return new SetPermission<>(new Declaration(key, object, sentence, List.of(clauses), List.of()));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Scope scope() {
        return Scope.SET;
    }

    @Override
    public String toString() {
        return key();
    }
}
