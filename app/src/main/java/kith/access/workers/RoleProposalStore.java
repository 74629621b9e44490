package kith.access.workers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Request;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was proposed in `access.role_proposal`.
@Repository
class RoleProposalStore {

    private static final RowMapper<RoleProposalRow> ROW = Sql.row(RoleProposalRow.class);

    private final JdbcClient db;

    RoleProposalStore(JdbcClient db) {
        this.db = db;
    }

    /// The proposal, unless the same is proposed already.
    Optional<Proposed> propose(WorkerId worker, PractitionerRole role, WorkerId by, Instant now) {
        return db.sql("""
                insert into access.role_proposal (worker, organisation, team, role, proposed_by, proposed_at, state)
                values (:worker, :organisation, :team, :role, :by, :now, 'proposed')
                    on conflict (worker, organisation, team, role) where state = 'proposed' do nothing
                returning id
                """)
                .param("worker", Sql.value(worker))
                .param("organisation", role.organisation().value())
                .param("team", role.team().value())
                .param("role", role.role().key())
                .param("by", Sql.value(by))
                .param("now", Sql.value(now))
                .query((row, _) -> new RoleProposalId(row.getLong("id")))
                .optional()
                .map(id -> new Proposed(new Request(id, worker, role, by, now)));
    }

    /// The proposal as it is, held until the transaction ends.
    Optional<RoleProposal> lock(RoleProposalId id) {
        return db.sql("""
                select id, worker, organisation, team, role, proposed_by, proposed_at,
                       state, answered_by, why, ended_at
                  from access.role_proposal
                 where id = :id
                   for update
                """).param("id", Sql.value(id)).query(ROW).optional().map(RoleProposalRow::toProposal);
    }

    /// What waits for a second person, the oldest first.
    List<Proposed> waiting() {
        return db.sql("""
                select id, worker, organisation, team, role, proposed_by, proposed_at,
                       state, answered_by, why, ended_at
                  from access.role_proposal
                 where state = 'proposed'
                 order by proposed_at, id
                """).query(ROW).list().stream()
                .map(row -> (Proposed) row.toProposal())
                .toList();
    }

    /// What was answered or taken back lately, the latest first.
    List<RoleProposal> over(int most) {
        return db.sql("""
                select id, worker, organisation, team, role, proposed_by, proposed_at,
                       state, answered_by, why, ended_at
                  from access.role_proposal
                 where state <> 'proposed'
                 order by ended_at desc, id desc
                 limit :most
                """).param("most", most).query(ROW).list().stream()
                .map(RoleProposalRow::toProposal)
                .toList();
    }

    void save(RoleProposal proposal) {
        db.sql("""
                update access.role_proposal
                   set state       = :state,
                       answered_by = :answeredBy,
                       why         = :why,
                       ended_at    = :endedAt
                 where id = :id
                """).paramSource(Sql.values(RoleProposalRow.of(proposal))).update();
    }
}
