package kith.population.changes;

import java.util.Locale;

/// What sort of change it is. Each has its rule in `population/changes.csv`.
public enum ChangeKind {
    LEFT_HOSPITAL,
    IN_HOSPITAL,
    DIED,
    ATTENDED_EMERGENCY,
    DID_NOT_ATTEND,
    NEW_ALERT,
    NEW_NEED,
    NEW_CONDITION,
    JOINED_LIST,
    MOVED,
    CHANGED_PRACTICE,
    NO_CONTACT;

    /// As the rules and the addresses of pages write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
