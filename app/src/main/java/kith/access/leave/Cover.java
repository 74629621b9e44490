package kith.access.leave;

import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Who does what is due while a worker is away.
public sealed interface Cover {

    record ByWorker(WorkerId worker) implements Cover {}

    /// Whoever is on duty in a team.
    record ByDutyDesk(TeamKey team) implements Cover {}
}
