package kith.coordination.actions;

import java.util.Collection;
import java.util.List;
import kith.coordination.actions.Action.Open;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the open cases and plans of people who are joined or parted, and who was asked about them. It shows nobody
/// anything.
@Repository
class JoinedCaseStore {

    private static final RowMapper<OpenCase> CASE = Sql.row(OpenCase.class);
    private static final RowMapper<OpenPlan> PLAN = Sql.row(OpenPlan.class);
    private static final RowMapper<ActionRow> ACTION = Sql.row(ActionRow.class);

    private final JdbcClient db;

    JoinedCaseStore(JdbcClient db) {
        this.db = db;
    }

    /// A case that is not over.
    ///
    /// @param person whose it is now
    /// @param openedFor whose it was at first
    record OpenCase(
            CaseId id,
            PersonId person,
            PersonId openedFor,
            @Nullable Long keyWorker,
            @Nullable String coveredBy,
            String team) {

        /// Who answers for it, whoever does first: its key worker, the team that covers the place, its own team.
        Owner owner() {
            return keyWorker != null
                    ? new Owner.OfWorker(new WorkerId(keyWorker))
                    : new Owner.DutyDesk(new TeamKey(coveredBy != null ? coveredBy : team));
        }
    }

    /// The earliest first.
    List<OpenCase> openCases(Collection<PersonId> people) {
        return db.sql("""
                select id, person, opened_for, key_worker, covered_by, team
                  from coordination.care_case
                 where person = any(:people)
                   and state in ('planned', 'active', 'on-hold')
                 order by opened_at, id
                """).param("people", Sql.numbers(people)).query(CASE).list();
    }

    /// A plan that is not over.
    ///
    /// @param person whose it is now
    /// @param plannedFor whose it was at first
    record OpenPlan(PersonId person, PersonId plannedFor, WorkerId startedBy) {

        Owner starter() {
            return new Owner.OfWorker(startedBy);
        }
    }

    /// The earliest first.
    List<OpenPlan> openPlans(Collection<PersonId> people) {
        return db.sql("""
                select person, planned_for, started_by
                  from coordination.plan
                 where person = any(:people)
                   and state in ('draft', 'active', 'on-hold')
                 order by started_at, id
                """).param("people", Sql.numbers(people)).query(PLAN).list();
    }

    /// What somebody has still to do because people were joined, held until the transaction ends.
    List<Open> lockAsked(Collection<PersonId> people, ActionOrigin origin) {
        return db
                .sql("""
                select id, person, care_case, title, origin, requested_by, requested_at, state, owner_worker,
                       owner_team, due_on, escalated_on, done_on, ended_because, ended_by, ended_at
                  from coordination.action
                 where person = any(:people)
                   and state = 'open'
                   and origin = :origin
                 order by id
                   for update
                """)
                .param("people", Sql.numbers(people))
                .param("origin", origin.key())
                .query(ACTION)
                .list()
                .stream()
                .map(ActionRow::open)
                .toList();
    }
}
