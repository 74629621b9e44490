package kith.kernel.notify;

import java.util.UUID;
import kith.kernel.WorkerId;

/// Whom a message goes to. It names nobody: the address is looked up when the message is sent.
public sealed interface Recipient {

    record Worker(WorkerId id) implements Recipient {}

    /// Whoever speaks for a service of the directory.
    record ServiceContact(UUID entry) implements Recipient {}
}
