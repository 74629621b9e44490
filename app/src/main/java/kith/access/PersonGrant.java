package kith.access;

import java.util.Collection;
import java.util.Optional;
import kith.kernel.PersonId;

/// Opens the record of one person.
public final class PersonGrant implements Grant {

    private final PersonPermission permission;
    private final Viewer viewer;
    private final PersonId person;
    private final AccessDecision decision;
    private final Optional<Reason> reason;

    PersonGrant(
            PersonPermission permission,
            Viewer viewer,
            PersonId person,
            AccessDecision decision,
            Optional<Reason> reason) {
        this.permission = permission;
        this.viewer = viewer;
        this.person = person;
        this.decision = decision;
        this.reason = reason;
    }

    /// The person it opens. A store reads this, and takes no other id of a person.
    public PersonId person() {
        return person;
    }

    @Override
    public PersonPermission permission() {
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
        return people.stream().allMatch(person::equals);
    }

    @Override
    public String toString() {
        return "%s: %s by %s".formatted(permission, viewer, decision.clause());
    }
}
