package kith.coordination.people;

import java.util.Optional;
import kith.engine.terms.NeighbourhoodKey;
import kith.population.changes.ChangeKind;

/// Which people a worker wants to see, and in which order.
///
/// @param neighbourhood the key of the neighbourhood in which they are registered or live
/// @param condition the key of a condition that they live with
/// @param changed what happened to them in the last 30 days
/// @param page counted from one
public record PeopleQuestion(
        Whose whose,
        Optional<NeighbourhoodKey> neighbourhood,
        Optional<State> state,
        Optional<Changed> changed,
        Alerts alerts,
        Optional<String> condition,
        Contact contact,
        Order order,
        int page,
        int pageSize) {

    int skipped() {
        return (page - 1) * pageSize;
    }

    /// Whether the database alone finds the people, and not the rules of what changed or the alerts.
    boolean isFoundByTheDatabase() {
        return changed.isEmpty() && alerts == Alerts.ANY && contact == Contact.ANY && order != Order.CHANGED;
    }

    /// Whose people.
    public enum Whose {
        EVERYBODY,
        /// The viewer is their key worker.
        MINE,
        /// Their case is with the viewer's team.
        TEAM;

        public String key() {
            return Keys.of(this);
        }
    }

    /// How far the work with somebody is.
    public enum State {
        CANDIDATE,
        PLANNED,
        ACTIVE,
        ON_HOLD,
        NO_KEY_WORKER,
        NO_CASE;

        public String key() {
            return Keys.of(this);
        }
    }

    /// What happened.
    public sealed interface Changed {

        record Anything() implements Changed {}

        record This(ChangeKind kind) implements Changed {}
    }

    /// Whether they have an alert or a communication need.
    public enum Alerts {
        ANY,
        WITH
    }

    /// Whether nobody has been in contact with them for 90 days.
    public enum Contact {
        ANY,
        NONE_FOR_90_DAYS
    }

    /// Who comes first. Where it is the same, names decide.
    public enum Order {
        NAME,
        /// The latest change first.
        CHANGED,
        /// The earliest next step first.
        NEXT_STEP,
        /// Most conditions first.
        CONDITIONS,
        /// Oldest first.
        AGE,
        /// The latest on the three-conditions list first.
        JOINED;

        public String key() {
            return Keys.of(this);
        }
    }
}
