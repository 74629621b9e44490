package kith.access.workers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps workers in `access.worker`. What they are is read together with their roles, as of a moment.
@Repository
class WorkerStore {

    /// The workers for whom a condition holds, once for each role that they have at a moment, the one they have had
    /// longest first, with the neighbourhoods given to them personally.
    private static final String WORKERS = """
            select id, username, name, disabled_at, password_at, one_time_password, organisation, team, role,
                   array(select neighbourhood
                           from (select distinct on (neighbourhood) neighbourhood, works
                                   from access.worker_neighbourhood
                                  where worker_neighbourhood.worker = worker.id
                                    and since <= :at
                                  order by neighbourhood, since desc) as latest
                          where works) as neighbourhoods
              from access.worker
              left join lateral (select organisation, team, role, since
                                   from (select distinct on (organisation, team, role)
                                                organisation, team, role, since, state
                                           from access.practitioner_role
                                          where practitioner_role.worker = worker.id
                                            and since <= :at
                                          order by organisation, team, role, since desc) as latest
                                  where state = 'held') held on true
             where %s
             order by username, since, organisation, team, role
            """;

    private final JdbcClient db;
    private final Queries queries;

    WorkerStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
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
        return workers(db.sql(WORKERS.formatted("id = :id")).param("id", Sql.value(id)), at).stream()
                .findFirst();
    }

    /// The worker whose session began at a moment; nobody where it has ended since, by a new password or by somebody
    /// who signed them out.
    Optional<Worker> find(WorkerId id, Instant signedInAt, Instant at) {
        return workers(
                        db.sql(WORKERS.formatted(
                                        "id = :id and greatest(password_at, sign_in_again_after) <= :signedInAt"))
                                .param("id", Sql.value(id))
                                .param("signedInAt", Sql.value(signedInAt)),
                        at)
                .stream()
                .findFirst();
    }

    Optional<Worker> find(String username, Instant at) {
        return workers(db.sql(WORKERS.formatted("username = :username")).param("username", username), at).stream()
                .findFirst();
    }

    List<Worker> list(Instant at) {
        return queries.answer(listQuery(at));
    }

    Query<List<Worker>> listQuery(Instant at) {
        return Query.of(
                List.of(WorkerStore.class, "everybody"),
                WORKERS.formatted("true"),
                Map.of("at", at.atOffset(ZoneOffset.UTC)),
                WorkerStore::held,
                WorkerStore::workers);
    }

    /// What everybody is called who has or had an account.
    Map<WorkerId, String> names() {
        return db
                .sql("""
                select id, name
                  from access.worker
                """)
                .query((row, _) -> Map.entry(new WorkerId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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

    private static List<Worker> workers(JdbcClient.StatementSpec statement, Instant at) {
        return workers(
                statement.param("at", Sql.value(at)).query(WorkerStore::held).list());
    }

    private static List<Worker> workers(List<Held> rows) {
        Map<WorkerRow, List<PractitionerRole>> roles = new LinkedHashMap<>();
        rows.forEach(row -> roles.computeIfAbsent(row.worker(), _ -> new ArrayList<>())
                .addAll(row.role().stream().toList()));
        return roles.entrySet().stream()
                .map(worker -> worker.getKey().toWorker(worker.getValue()))
                .toList();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                WorkerRow.of(row),
                row.getString("role") == null ? Optional.empty() : Optional.of(PractitionerRoleStore.role(row)));
    }

    /// A worker, and one role of theirs.
    private record Held(WorkerRow worker, Optional<PractitionerRole> role) {}
}
