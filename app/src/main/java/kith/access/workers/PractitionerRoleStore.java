package kith.access.workers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kith.access.Role;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the roles that workers have in `access.practitioner_role`, and the neighbourhoods given to them
/// personally in `access.worker_neighbourhood`.
@Repository
class PractitionerRoleStore {

    private final JdbcClient db;

    PractitionerRoleStore(JdbcClient db) {
        this.db = db;
    }

    void begin(WorkerId worker, PractitionerRole role, Instant since) {
        put(worker, role, since, "held");
    }

    void end(WorkerId worker, PractitionerRole role, Instant since) {
        put(worker, role, since, "ended");
    }

    private void put(WorkerId worker, PractitionerRole role, Instant since, String state) {
        db.sql("""
                insert into access.practitioner_role (worker, organisation, team, role, since, state)
                values (:worker, :organisation, :team, :role, :since, :state)
                """)
                .param("worker", Sql.value(worker))
                .param("organisation", role.organisation().value())
                .param("team", role.team().value())
                .param("role", role.role().key())
                .param("since", Sql.value(since))
                .param("state", state)
                .update();
    }

    /// Since when these workers have the roles that they have at a moment.
    Map<WorkerId, Map<PractitionerRole, Instant>> since(Instant at) {
        Map<WorkerId, Map<PractitionerRole, Instant>> since = new HashMap<>();
        db.sql("""
                select worker, organisation, team, role, since
                  from (select distinct on (worker, organisation, team, role)
                               worker, organisation, team, role, since, state
                          from access.practitioner_role
                         where since <= :at
                         order by worker, organisation, team, role, since desc) as latest
                 where state = 'held'
                 order by worker, since
                """).param("at", Sql.value(at)).query(row -> {
            since.computeIfAbsent(worker(row), _ -> new LinkedHashMap<>())
                    .put(role(row), row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return since;
    }

    /// Whether anybody who is not disabled has the role at a moment, wherever it is.
    boolean isHeld(Role role, Instant at) {
        return db.sql("""
                select exists (select
                                 from (select distinct on (worker, organisation, team)
                                              worker, state
                                         from access.practitioner_role
                                        where role = :role
                                          and since <= :at
                                        order by worker, organisation, team, since desc) as latest
                                 join access.worker on worker.id = latest.worker
                                where latest.state = 'held'
                                  and worker.disabled_at is null)
                """)
                .param("role", role.key())
                .param("at", Sql.value(at))
                .query(Boolean.class)
                .single();
    }

    void giveNeighbourhoods(WorkerId worker, Set<String> neighbourhoods, Instant since) {
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

    private static WorkerId worker(ResultSet row) throws SQLException {
        return new WorkerId(row.getLong("worker"));
    }

    static PractitionerRole role(ResultSet row) throws SQLException {
        String key = row.getString("role");
        return new PractitionerRole(
                Role.find(key).orElseThrow(() -> new IllegalStateException("No role is called " + key)),
                new OrganisationCode(row.getString("organisation")),
                new TeamKey(row.getString("team")));
    }
}
