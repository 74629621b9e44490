package kith.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;

/// The person at an address, whether or not there is one. A decision reads the same in both cases.
public final class RequestedPerson {

    /// Asked about where there is nobody, so that both cases do the same work.
    public static final PersonId NOBODY = new PersonId(0);

    private final UUID key;
    private final Optional<PersonId> person;

    private RequestedPerson(UUID key, Optional<PersonId> person) {
        this.key = key;
        this.person = person;
    }

    public static RequestedPerson of(UUID key, Optional<PersonId> person) {
        return new RequestedPerson(key, person);
    }

    UUID key() {
        return key;
    }

    Optional<PersonId> person() {
        return person;
    }

    /// That person, or nobody.
    List<PersonId> people() {
        return person.stream().toList();
    }

    boolean exists() {
        return person.isPresent();
    }

    PersonId orNobody() {
        return person.orElse(NOBODY);
    }

    @Override
    public String toString() {
        return "a person";
    }
}
