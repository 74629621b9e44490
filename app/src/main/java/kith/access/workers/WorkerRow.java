package kith.access.workers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import kith.kernel.WorkerId;

/// A row of `access.worker`, with the neighbourhoods given to the worker personally.
record WorkerRow(
        WorkerId id,
        String username,
        String name,
        boolean disabled,
        Instant passwordAt,
        boolean oneTimePassword,
        Set<String> neighbourhoods) {

    WorkerRow {
        neighbourhoods = Set.copyOf(neighbourhoods);
    }

    static WorkerRow of(ResultSet row) throws SQLException {
        return new WorkerRow(
                new WorkerId(row.getLong("id")),
                row.getString("username"),
                row.getString("name"),
                row.getObject("disabled_at") != null,
                row.getObject("password_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("one_time_password"),
                Set.of((String[]) row.getArray("neighbourhoods").getArray()));
    }

    Worker toWorker(List<PractitionerRole> roles) {
        return new Worker(id, username, name, roles, neighbourhoods, disabled, passwordAt, oneTimePassword);
    }
}
