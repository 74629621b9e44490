package kith.coordination.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.HandOver.Offer;
import kith.coordination.cases.HandOver.Offered;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps hand-overs in `coordination.hand_over`.
@Repository
class HandOverStore {

    private static final RowMapper<HandOverRow> ROW = Sql.row(HandOverRow.class);

    private final JdbcClient db;

    HandOverStore(JdbcClient db) {
        this.db = db;
    }

    Offered offer(PersonGrant grant, CaseId careCase, WorkerId to, String note, CareCase.Done offered) {
        HandOverId id = db.sql("""
                insert into coordination.hand_over (care_case, offered_to, note, offered_by, offered_at, state)
                select id, :to, :note, :by, :at, 'offered'
                  from coordination.care_case
                 where id = :careCase
                   and person = :person
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("careCase", Sql.value(careCase))
                .param("to", Sql.value(to))
                .param("note", note)
                .param("by", Sql.value(offered.by()))
                .param("at", Sql.value(offered.at()))
                .query((row, _) -> new HandOverId(row.getLong("id")))
                .single();
        return new Offered(new Offer(id, careCase, to, note, offered.by(), offered.at()));
    }

    /// What was offered to this worker. Whoever changes it has locked the case.
    Optional<HandOver> find(TaskGrant<MyPeople> granted, HandOverId id) {
        return db.sql("""
                select id, care_case, offered_to, note, offered_by, offered_at, state, answer, ended_at
                  from coordination.hand_over
                 where id = :id
                   and offered_to = :worker
                """)
                .param("id", Sql.value(id))
                .param("worker", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .optional()
                .map(HandOverRow::toHandOver);
    }

    /// The hand-over of a case that waits for an answer, if there is one. Whoever changes it has locked the case.
    Optional<Offered> open(PersonGrant grant, CaseId careCase) {
        return db.sql("""
                select id, care_case, offered_to, note, offered_by, offered_at, state, answer, ended_at
                  from coordination.hand_over
                 where care_case = :careCase
                   and state = 'offered'
                   and exists (select
                                 from coordination.care_case
                                where id = hand_over.care_case
                                  and person = :person)
                """)
                .param("careCase", Sql.value(careCase))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(row -> (Offered) row.toHandOver());
    }

    /// The hand-over of a case that waits for an answer, if there is one, as its key worker leaves. Whoever changes it
    /// has locked the case.
    Optional<Offered> openOf(CaseId careCase) {
        return db.sql("""
                select id, care_case, offered_to, note, offered_by, offered_at, state, answer, ended_at
                  from coordination.hand_over
                 where care_case = :careCase
                   and state = 'offered'
                """)
                .param("careCase", Sql.value(careCase))
                .query(ROW)
                .optional()
                .map(row -> (Offered) row.toHandOver());
    }

    /// What waits for the answer of a worker who leaves, held until the transaction ends.
    List<Offered> waitingForLeaver(WorkerId worker) {
        return db.sql("""
                select id, care_case, offered_to, note, offered_by, offered_at, state, answer, ended_at
                  from coordination.hand_over
                 where offered_to = :worker
                   and state = 'offered'
                 order by id
                   for update
                """).param("worker", Sql.value(worker)).query(ROW).list().stream()
                .map(row -> (Offered) row.toHandOver())
                .toList();
    }

    /// Asks somebody else the same, in the name of who asked before.
    void offerOn(Offer offer, WorkerId to, Instant now) {
        db.sql("""
                insert into coordination.hand_over (care_case, offered_to, note, offered_by, offered_at, state)
                values (:careCase, :to, :note, :by, :at, 'offered')
                """)
                .param("careCase", Sql.value(offer.careCase()))
                .param("to", Sql.value(to))
                .param("note", offer.note())
                .param("by", Sql.value(offer.by()))
                .param("at", Sql.value(now))
                .update();
    }

    int countFor(WorkerId worker) {
        return db.sql("""
                select count(*)
                  from coordination.hand_over
                 where offered_to = :worker
                   and state = 'offered'
                """)
                .param("worker", Sql.value(worker))
                .query(Integer.class)
                .single();
    }

    /// What waits for a worker's answer, the oldest first.
    List<Offered> waitingFor(TaskGrant<MyPeople> granted) {
        return db.sql("""
                select id, care_case, offered_to, note, offered_by, offered_at, state, answer, ended_at
                  from coordination.hand_over
                 where offered_to = :worker
                   and state = 'offered'
                 order by offered_at, id
                """).param("worker", Sql.value(granted.viewer().worker())).query(ROW).list().stream()
                .map(row -> (Offered) row.toHandOver())
                .toList();
    }

    /// Whose cases are offered to the viewer.
    Map<HandOverId, PersonId> people(TaskGrant<MyPeople> granted) {
        Map<HandOverId, PersonId> people = new HashMap<>();
        db.sql("""
                select hand_over.id, care_case.person
                  from coordination.hand_over
                  join coordination.care_case on care_case.id = hand_over.care_case
                 where offered_to = :worker
                   and hand_over.state = 'offered'
                """).param("worker", Sql.value(granted.viewer().worker())).query(row -> {
            people.put(new HandOverId(row.getLong("id")), new PersonId(row.getLong("person")));
        });
        return people;
    }

    void save(HandOver handOver) {
        db.sql("""
                update coordination.hand_over
                   set state = :state, answer = :answer, ended_at = :endedAt
                 where id = :id
                """).paramSource(Sql.values(HandOverRow.of(handOver))).update();
    }
}
