package kith.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.OdsCode;
import kith.kernel.PersonId;

/// Opens a list of people, of whom [#rows] says which may be shown. It opens no single person's record.
///
/// @param <T> the task it is for
public final class SetGrant<T extends Task> implements Grant {

    private final SetPermission<T> permission;
    private final Viewer viewer;
    private final PeopleSet set;
    private final Rows rows;
    private final AccessDecision decision;
    private final Optional<Reason> reason;
    private final boolean isForExport;

    SetGrant(
            SetPermission<T> permission,
            Viewer viewer,
            PeopleSet set,
            Rows rows,
            AccessDecision decision,
            Optional<Reason> reason) {
        this(permission, viewer, set, rows, decision, reason, false);
    }

    private SetGrant(
            SetPermission<T> permission,
            Viewer viewer,
            PeopleSet set,
            Rows rows,
            AccessDecision decision,
            Optional<Reason> reason,
            boolean isForExport) {
        this.permission = permission;
        this.viewer = viewer;
        this.set = set;
        this.rows = rows;
        this.decision = decision;
        this.reason = reason;
        this.isForExport = isForExport;
    }

    /// Which set it opens. A store reads this, and takes no other.
    public PeopleSet set() {
        return set;
    }

    public Rows rows() {
        return rows;
    }

    /// The same grant for a file that leaves Kith: nothing that is held more closely than normal goes with it
    /// (IG-07), and the log says that it was exported.
    public SetGrant<T> forExport() {
        return new SetGrant<>(permission, viewer, set, rows, decision.forExport(), reason, true);
    }

    /// The same grant for what an operator prints on the machine that runs Kith. The log says that it was exported.
    /// It opens what the grant opens, so that the list counts sensitive conditions too.
    ///
    /// @throws IllegalStateException for everybody but an operator
    public SetGrant<T> forOperatorsOutput() {
        if (viewer.role() != Role.OPERATOR) {
            throw new IllegalStateException("Only an operator prints a list: " + this);
        }
        return new SetGrant<>(permission, viewer, set, rows, decision, reason, true);
    }

    @Override
    public boolean isForExport() {
        return isForExport;
    }

    @Override
    public SetPermission<T> permission() {
        return permission;
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public AccessDecision decision() {
        return decision;
    }

    @Override
    public Optional<Reason> reason() {
        return reason;
    }

    @Override
    public boolean covers(Collection<PersonId> people) {
        return switch (rows) {
            case Rows.None _, Rows.RegisteredWith _ -> true;
            case Rows.Among(var some) -> some.containsAll(people);
        };
    }

    @Override
    public String toString() {
        return "%s: %s by %s".formatted(permission, viewer, decision.clause());
    }

    /// Which people of a set a grant shows. A store that reads the set leaves the others out.
    public sealed interface Rows {

        /// Everybody in the set.
        record None() implements Rows {}

        /// Those registered with one of these practices.
        record RegisteredWith(Set<OdsCode> practices) implements Rows {
            public RegisteredWith {
                practices = Set.copyOf(practices);
            }
        }

        /// These people.
        record Among(Set<PersonId> people) implements Rows {
            public Among {
                people = Set.copyOf(people);
            }
        }
    }
}
