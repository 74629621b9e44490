package kith.access;

import java.util.List;
import kith.ui.MenuEntry;

/// A permission to do something that is not about people known beforehand: a search, a review, an import.
///
/// @param <T> the task that its grant is for
public final class TaskPermission<T extends Task> implements Permission {

    private final Declaration declaration;
    private final Scope scope;

    private TaskPermission(Declaration declaration, Scope scope) {
        this.declaration = declaration;
        this.scope = scope;
    }

    /// A task that may show people, whom the log then names.
    public static <T extends Task> TaskPermission<T> showingPeople(
            Class<T> task, String key, String object, String sentence, Clause... clauses) {
        return new TaskPermission<>(new Declaration(key, object, sentence, List.of(clauses), List.of()), Scope.SET);
    }

    /// A task that shows nobody: figures, or a change to how Kith works.
    public static <T extends Task> TaskPermission<T> showingNobody(
            Class<T> task, String key, String object, String sentence, Clause... clauses) {
        return new TaskPermission<>(new Declaration(key, object, sentence, List.of(clauses), List.of()), Scope.NONE);
    }

    /// The same, with an entry in the menu of everybody who may.
    public TaskPermission<T> inMenu(String label, String href, int order) {
        return inMenu(label, href, order, MenuEntry.Section.MAIN);
    }

    /// The same in a section of the menu.
    public TaskPermission<T> inMenu(String label, String href, int order, MenuEntry.Section section) {
        return new TaskPermission<>(declaration.inMenu(new MenuEntry(label, href, order, section)), scope);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public String toString() {
        return key();
    }
}
