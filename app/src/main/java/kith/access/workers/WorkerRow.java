package kith.access.workers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// A row of `access.worker`.
record WorkerRow(
        WorkerId id,
        String username,
        String name,
        @Nullable Instant disabledAt,
        Instant passwordAt,
        boolean oneTimePassword) {

    Worker toWorker(List<PractitionerRole> roles, Set<String> neighbourhoods) {
        return new Worker(id, username, name, roles, neighbourhoods, disabledAt != null, passwordAt, oneTimePassword);
    }
}
