package kith.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.ui.MenuEntry;

/// Something that workers may be permitted to do. The module that owns the thing declares it as a constant of
/// its class of [Permissions]; everything else follows from there: the decision, the page of rules, the menu
/// and the buttons.
public sealed interface Permission permits PersonPermission, SetPermission, TaskPermission {

    Declaration declaration();

    Scope scope();

    /// The name it has in code, in the log and on the page of rules, as `people.search`. It stays the same.
    default String key() {
        return declaration().key();
    }

    /// What the log calls the thing asked for, as "a search of the borough".
    default String object() {
        return declaration().object();
    }

    /// Who may do what, in a sentence for workers. A viewer who is refused reads it.
    default String sentence() {
        return declaration().sentence();
    }

    /// The ways in which it is permitted, in order.
    default List<Clause> clauses() {
        return declaration().clauses();
    }

    /// The roles that some clause permits.
    default Set<Role> roles() {
        return clauses().stream()
                .flatMap(clause -> clause.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    default Optional<MenuEntry> menuEntry() {
        return declaration().menu().stream().findFirst();
    }

    /// Whom a grant may show.
    enum Scope {
        ONE_PERSON("one person"),
        SET("a set of people"),
        NONE("nobody");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What every permission declares.
    ///
    /// @param menu the entry in the menu; at most one
    record Declaration(String key, String object, String sentence, List<Clause> clauses, List<MenuEntry> menu) {

        public Declaration {
            clauses = List.copyOf(clauses);
            menu = List.copyOf(menu);
            if (!key.matches("[a-z]+(\\.[a-z-]+)+")) {
                throw new IllegalArgumentException("A permission's key looks like people.search, not " + key);
            }
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("A permission has at least one clause: " + key);
            }
        }

        Declaration inMenu(MenuEntry entry) {
            return new Declaration(key, object, sentence, clauses, List.of(entry));
        }
    }
}
