package kith.kernel.notify;

import java.util.Optional;
import kith.kernel.WorkerId;

/// Knows the e-mail addresses of workers. The module that owns workers is it.
public interface AddressBook {

    /// The address of a worker who has one and may still sign in.
    Optional<String> addressOf(WorkerId worker);
}
