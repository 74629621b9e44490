package kith.coordination.circles;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.Naming;
import kith.kernel.CircleMemberId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the members of circles in `coordination.circle_member`.
@Repository
class CircleStore {

    static final RowMapper<CircleMemberRow> ROW = Sql.row(CircleMemberRow.class);

    private final JdbcClient db;
    private final Queries queries;

    CircleStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Current add(PersonGrant grant, Supporter who, String part, String reach, LocalDate since, Instant at) {
        return add(grant.person(), who, part, reach, since, grant.viewer().worker(), at);
    }

    /// The same place for another worker, as its holder leaves.
    Current succeed(Current place, WorkerId successor, LocalDate since, WorkerId by, Instant at) {
        CircleMember.Naming naming = place.naming();
        return add(naming.person(), new Supporter.OfWorker(successor), naming.part(), "", since, by, at);
    }

    private Current add(
            PersonId person, Supporter who, String part, String reach, LocalDate since, WorkerId by, Instant at) {
        CircleMemberId id = db.sql("""
                insert into coordination.circle_member (person, named_for, kind, worker, name, part, reach, since,
                                                        added_by, added_at, state)
                values (:person, :person, :kind, :worker, :name, :part, :reach, :since, :by, :at, 'current')
                returning id
                """)
                .param("person", Sql.value(person))
                .param("kind", CircleMemberRow.kind(who))
                .param("worker", CircleMemberRow.worker(who), Types.BIGINT)
                .param("name", CircleMemberRow.name(who))
                .param("part", part)
                .param("reach", reach)
                .param("since", since)
                .param("by", Sql.value(by))
                .param("at", Sql.value(at))
                .query((row, _) -> new CircleMemberId(row.getLong("id")))
                .single();
        return new Current(new Naming(id, person, who, part, reach, since, by, at));
    }

    int countFor(WorkerId worker) {
        return db.sql("select count(*) from coordination.circle_member where worker = :worker and state = 'current'")
                .param("worker", Sql.value(worker))
                .query(Integer.class)
                .single();
    }

    boolean isIn(PersonId person, WorkerId worker) {
        return db.sql("""
                select exists (select
                                 from coordination.circle_member
                                where person = :person
                                  and worker = :worker
                                  and state = 'current')
                """)
                .param("person", Sql.value(person))
                .param("worker", Sql.value(worker))
                .query(Boolean.class)
                .single();
    }

    /// The places of a worker who leaves, held until the transaction ends.
    List<Current> lockHeldBy(WorkerId worker) {
        return db.sql("""
                select id, person, kind, worker, name, part, reach, since, added_by, added_at, state, until,
                       ended_because, ended_by, ended_at
                  from coordination.circle_member
                 where worker = :worker
                   and state = 'current'
                 order by id
                   for update
                """).param("worker", Sql.value(worker)).query(ROW).list().stream()
                .map(row -> (Current) row.toMember())
                .toList();
    }

    /// A member of this person's circle as it stands, held until the transaction ends.
    Optional<CircleMember> lock(PersonGrant grant, CircleMemberId id) {
        return db.sql("""
                select id, person, kind, worker, name, part, reach, since, added_by, added_at, state, until,
                       ended_because, ended_by, ended_at
                  from coordination.circle_member
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(CircleMemberRow::toMember);
    }

    /// Who supports or supported one person, and who was named by mistake.
    List<CircleMember> of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<List<CircleMember>> query(PersonGrant grant) {
        return Query.of(
                List.of(CircleStore.class, grant.person()),
                """
                select id, person, kind, worker, name, part, reach, since, added_by, added_at, state, until,
                       ended_because, ended_by, ended_at
                  from coordination.circle_member
                 where person = :person
                 order by state, since, id
                """,
                Map.of("person", grant.person().value()),
                ROW,
                rows -> rows.stream().map(CircleMemberRow::toMember).toList());
    }

    /// The people in whose circle the viewer is named.
    Set<PersonId> peopleOf(TaskGrant<?> granted) {
        return db
                .sql("""
                select distinct person
                  from coordination.circle_member
                 where worker = :worker
                   and state = 'current'
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The days on which a carer of these people began or stopped to support them, in order.
    Map<PersonId, List<LocalDate>> carerChanges(Grant granted, Collection<PersonId> people) {
        Map<PersonId, List<LocalDate>> days = new HashMap<>();
        db.sql("""
                select person, since as day
                  from coordination.circle_member
                 where person = any(:people)
                   and kind = 'carer'
                   and state <> 'entered-in-error'
                 union
                select person, until
                  from coordination.circle_member
                 where person = any(:people)
                   and kind = 'carer'
                   and state = 'former'
                 order by day
                """).param("people", Sql.numbers(people)).query(row -> {
            days.computeIfAbsent(new PersonId(row.getLong("person")), _ -> new ArrayList<>())
                    .add(row.getObject("day", LocalDate.class));
        });
        return days;
    }

    void save(CircleMember member) {
        db.sql("""
                update coordination.circle_member
                   set state = :state, until = :until, ended_because = :endedBecause, ended_by = :endedBy,
                       ended_at = :endedAt
                 where id = :id
                """).paramSource(Sql.values(CircleMemberRow.of(member))).update();
    }
}
