package kith.access.workers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps workers in `access.worker`, and where they work in `access.worker_neighbourhood`.
@Repository
class WorkerStore {

    private static final RowMapper<WorkerRow> ROW = Sql.row(WorkerRow.class);

    private final JdbcClient db;

    WorkerStore(JdbcClient db) {
        this.db = db;
    }

    /// The new worker's number, unless somebody has the username.
    Optional<WorkerId> add(String username, String name, Role role, String passwordHash, Instant now) {
        return db.sql("""
                insert into access.worker (username, name, role, password_hash, created_at)
                values (:username, :name, :role, :passwordHash, :now)
                    on conflict (username) do nothing
                returning id
                """)
                .param("username", username)
                .param("name", name)
                .param("role", WorkerRow.key(role))
                .param("passwordHash", passwordHash)
                .param("now", Sql.value(now))
                .query((row, _) -> new WorkerId(row.getLong("id")))
                .optional();
    }

    void worksIn(WorkerId worker, Set<String> neighbourhoods, Instant since) {
        for (String neighbourhood : neighbourhoods) {
            db.sql("""
                    insert into access.worker_neighbourhood (worker, neighbourhood, since, works)
                    values (:worker, :neighbourhood, :since, true)
                    """)
                    .param("worker", Sql.value(worker))
                    .param("neighbourhood", neighbourhood)
                    .param("since", Sql.value(since))
                    .update();
        }
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

    Worker get(WorkerId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no " + id));
    }

    Optional<Worker> find(WorkerId id) {
        return db.sql("""
                select id, username, name, role, disabled_at
                  from access.worker
                 where id = :id
                """).param("id", Sql.value(id)).query(ROW).optional().map(this::worker);
    }

    Optional<Worker> find(String username) {
        return db.sql("""
                select id, username, name, role, disabled_at
                  from access.worker
                 where username = :username
                """).param("username", username).query(ROW).optional().map(this::worker);
    }

    List<Worker> list() {
        return db.sql("""
                select id, username, name, role, disabled_at
                  from access.worker
                 order by username
                """).query(ROW).stream().map(this::worker).toList();
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

    private Worker worker(WorkerRow row) {
        return row.toWorker(neighbourhoods(row.id()));
    }

    /// Where the worker works by the last word on each neighbourhood.
    private Set<String> neighbourhoods(WorkerId worker) {
        return new HashSet<>(db.sql("""
                select neighbourhood
                  from (select distinct on (neighbourhood)
                               neighbourhood, works
                          from access.worker_neighbourhood
                         where worker = :worker
                         order by neighbourhood, since desc) as last
                 where works
                """)
                .param("worker", Sql.value(worker))
                .query((row, _) -> row.getString("neighbourhood"))
                .list());
    }
}
