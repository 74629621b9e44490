package kith.access.workers;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import kith.access.Role;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// A worker as the table has them: roles are written `link-worker`.
record WorkerRow(
        WorkerId id,
        String username,
        String name,
        String role,
        @Nullable Instant disabledAt) {

    Worker toWorker(Set<String> neighbourhoods) {
        return new Worker(id, username, name, role(role), neighbourhoods, disabledAt != null);
    }

    static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Role role(String key) {
        return Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
