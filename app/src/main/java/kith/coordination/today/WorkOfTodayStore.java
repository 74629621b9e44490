package kith.coordination.today;

import java.time.LocalDate;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the work that waits for a worker.
@Repository
class WorkOfTodayStore {

    private final JdbcClient db;

    WorkOfTodayStore(JdbcClient db) {
        this.db = db;
    }

    int count(WorkerId worker, TeamKey team, LocalDate day) {
        return db.sql("""
                select (select count(*)
                          from coordination.action
                         where state = 'open'
                           and owner_worker = :worker
                           and due_on <= :day)
                     + (select count(*)
                          from coordination.hand_over
                         where state = 'offered'
                           and offered_to = :worker)
                     + (select count(*)
                          from coordination.case_move
                          join coordination.moved_person on moved_person.case_move = case_move.id
                         where state = 'raised'
                           and (from_team = :team or to_team = :team or key_worker = :worker))
                """)
                .param("worker", Sql.value(worker))
                .param("team", team.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
