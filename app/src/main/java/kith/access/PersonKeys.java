package kith.access;

import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;

/// Finds the person whom a key in an address stands for. The module that keeps people provides it.
public interface PersonKeys {

    Optional<PersonId> find(UUID key);
}
