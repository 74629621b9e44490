package kith.access.workers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps workers in `access.worker`. What they are is read together with their roles, as of a moment.
@Repository
class WorkerStore {

    private static final RowMapper<WorkerRow> ROW = Sql.row(WorkerRow.class);

    private final JdbcClient db;
    private final PractitionerRoleStore roles;

    WorkerStore(JdbcClient db, PractitionerRoleStore roles) {
        this.db = db;
        this.roles = roles;
    }

    /// The new worker's number, unless somebody has the username.
    Optional<WorkerId> add(String username, String name, String passwordHash, Instant now) {
        return db.sql("""
                insert into access.worker (username, name, password_hash, created_at, password_at)
                values (:username, :name, :passwordHash, :now, :now)
                    on conflict (username) do nothing
                returning id
                """)
                .param("username", username)
                .param("name", name)
                .param("passwordHash", passwordHash)
                .param("now", Sql.value(now))
                .query((row, _) -> new WorkerId(row.getLong("id")))
                .optional();
    }

    void disable(WorkerId worker, Instant now) {
        db.sql("""
                update access.worker
                   set disabled_at = :now
                 where id = :worker
                   and disabled_at is null
                """)
                .param("worker", Sql.value(worker))
                .param("now", Sql.value(now))
                .update();
    }

    /// Lets a worker who was disabled sign in again.
    void enable(WorkerId worker) {
        db.sql("""
                update access.worker
                   set disabled_at = null
                 where id = :worker
                """).param("worker", Sql.value(worker)).update();
    }

    void signedIn(WorkerId worker, Instant now) {
        db.sql("""
                update access.worker
                   set last_signed_in_at = :now
                 where id = :worker
                """)
                .param("worker", Sql.value(worker))
                .param("now", Sql.value(now))
                .update();
    }

    /// Ends the sessions that began before now.
    void signOut(WorkerId worker, Instant now) {
        db.sql("""
                update access.worker
                   set sign_in_again_after = :now
                 where id = :worker
                """)
                .param("worker", Sql.value(worker))
                .param("now", Sql.value(now))
                .update();
    }

    /// Whether a session that began at a moment goes on.
    boolean goesOn(WorkerId worker, Instant signedInAt) {
        return db.sql("""
                select greatest(password_at, sign_in_again_after) <= :signedInAt
                  from access.worker
                 where id = :worker
                """)
                .param("worker", Sql.value(worker))
                .param("signedInAt", Sql.value(signedInAt))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// When each worker signed in last.
    Map<WorkerId, Instant> lastSignIns() {
        Map<WorkerId, Instant> last = new HashMap<>();
        db.sql("""
                select id, last_signed_in_at
                  from access.worker
                 where last_signed_in_at is not null
                """).query(row -> {
            last.put(
                    new WorkerId(row.getLong("id")),
                    row.getObject("last_signed_in_at", OffsetDateTime.class).toInstant());
        });
        return last;
    }

    Worker get(WorkerId id, Instant at) {
        return find(id, at).orElseThrow(() -> new IllegalStateException("There is no " + id));
    }

    Optional<Worker> find(WorkerId id, Instant at) {
        return worker(db.sql("""
                select id, username, name, disabled_at, password_at, one_time_password
                  from access.worker
                 where id = :id
                """).param("id", Sql.value(id)).query(ROW).optional(), at);
    }

    Optional<Worker> find(String username, Instant at) {
        return worker(db.sql("""
                select id, username, name, disabled_at, password_at, one_time_password
                  from access.worker
                 where username = :username
                """).param("username", username).query(ROW).optional(), at);
    }

    List<Worker> list(Instant at) {
        return workers(db.sql("""
                select id, username, name, disabled_at, password_at, one_time_password
                  from access.worker
                 order by username
                """).query(ROW).list(), at);
    }

    /// @param oneTime whether the worker has to change it at first use
    void password(WorkerId worker, String hash, boolean oneTime, Instant now) {
        db.sql("""
                update access.worker
                   set password_hash     = :hash,
                       password_at       = :now,
                       one_time_password = :oneTime
                 where id = :worker
                """)
                .param("worker", Sql.value(worker))
                .param("hash", hash)
                .param("oneTime", oneTime)
                .param("now", Sql.value(now))
                .update();
    }

    Optional<String> passwordHash(String username) {
        return db.sql("""
                select password_hash
                  from access.worker
                 where username = :username
                """)
                .param("username", username)
                .query((row, _) -> row.getString("password_hash"))
                .optional();
    }

    private List<Worker> workers(List<WorkerRow> rows, Instant at) {
        List<WorkerId> ids = rows.stream().map(WorkerRow::id).toList();
        Map<WorkerId, List<PractitionerRole>> held = roles.roles(ids, at);
        Map<WorkerId, Set<String>> given = roles.neighbourhoods(ids, at);
        return rows.stream()
                .map(row ->
                        row.toWorker(held.getOrDefault(row.id(), List.of()), given.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private Optional<Worker> worker(Optional<WorkerRow> row, Instant at) {
        return workers(row.stream().toList(), at).stream().findFirst();
    }
}
