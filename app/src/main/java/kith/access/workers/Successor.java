package kith.access.workers;

import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Who takes over what a worker holds.
public sealed interface Successor {

    /// Nobody is named. A worker who holds nothing needs no successor.
    record Nobody() implements Successor {}

    record OfWorker(WorkerId worker) implements Successor {}

    /// The duty desk of a team, until a worker is found.
    record DutyDesk(TeamKey team) implements Successor {}
}
