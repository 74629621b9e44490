package kith.coordination.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.Opening;
import kith.coordination.cases.CareCase.Planned;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps cases in `coordination.care_case`, and every state they were in in `coordination.care_case_history`.
@Repository
class CareCaseStore {

    static final RowMapper<CareCaseRow> ROW = Sql.row(CareCaseRow.class);
    private static final RowMapper<NameRow> NAMED = Sql.row(NameRow.class);

    private final JdbcClient db;
    private final Queries queries;

    CareCaseStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Planned open(PersonGrant grant, TeamKey team, Done opened) {
        PersonId person = grant.person();
        CaseId id = db.sql("""
                insert into coordination.care_case (person, opened_for, team, opened_by, opened_at, state)
                values (:person, :person, :team, :by, :at, 'planned')
                returning id
                """)
                .param("person", Sql.value(person))
                .param("team", team.value())
                .param("by", Sql.value(opened.by()))
                .param("at", Sql.value(opened.at()))
                .query((row, _) -> new CaseId(row.getLong("id")))
                .single();
        Planned planned = new Planned(new Opening(id, person, team, opened.by(), opened.at()));
        remember(CareCaseRow.of(planned), opened);
        return planned;
    }

    /// A case of this person as it stands, held until the transaction ends.
    Optional<CareCase> lock(PersonGrant grant, CaseId id) {
        return db.sql("""
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(CareCaseRow::toCareCase);
    }

    /// A case underway that waits for the answer of the viewer's team, held until the transaction ends.
    Optional<CareCase> lockMoved(TaskGrant<MyPeople> granted, CaseId id) {
        return db.sql("""
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where id = :id
                   and exists (select
                                 from coordination.case_move
                                where case_move.care_case = care_case.id
                                  and case_move.state = 'raised'
                                  and to_team = :team)
                   for update
                """)
                .param("id", Sql.value(id))
                .param("team", granted.viewer().team().value())
                .query(ROW)
                .optional()
                .map(CareCaseRow::toCareCase);
    }

    /// The case that is offered to this worker, held until the transaction ends.
    Optional<CareCase> lockOffered(TaskGrant<MyPeople> granted, HandOverId handOver) {
        return db.sql("""
                select care_case.id, person, team, opened_by, opened_at, care_case.state, active_since, key_worker,
                       covered_by, vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, care_case.ended_at
                  from coordination.care_case
                  join coordination.hand_over on hand_over.care_case = care_case.id
                 where hand_over.id = :handOver
                   and offered_to = :worker
                   for update of care_case
                """)
                .param("handOver", Sql.value(handOver))
                .param("worker", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .optional()
                .map(CareCaseRow::toCareCase);
    }

    /// The cases of one person, the latest first.
    List<CareCase> of(PersonGrant grant) {
        return queries.answer(query(grant));
    }

    Query<List<CareCase>> query(PersonGrant grant) {
        return Query.of(
                List.of(CareCaseStore.class, grant.person()),
                """
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where person = :person
                 order by opened_at desc, id desc
                """,
                Map.of("person", grant.person().value()),
                ROW,
                rows -> rows.stream().map(CareCaseRow::toCareCase).toList());
    }

    void save(CareCase careCase, Done done) {
        CareCaseRow row = CareCaseRow.of(careCase);
        db.sql("""
                update coordination.care_case
                   set team = :team, state = :state, active_since = :activeSince, key_worker = :keyWorker,
                       covered_by = :coveredBy, vacant_because = :vacantBecause, key_worker_since = :keyWorkerSince,
                       held_because = :heldBecause, look_again_on = :lookAgainOn, held_by = :heldBy,
                       held_at = :heldAt, ended_because = :endedBecause, ended_by = :endedBy, ended_at = :endedAt
                 where id = :id
                """).paramSource(Sql.values(row)).update();
        remember(row, done);
    }

    private void remember(CareCaseRow row, Done done) {
        db.sql("""
                insert into coordination.care_case_history (care_case, number, state, key_worker, covered_by,
                                                            key_worker_since, changed_by, changed_at)
                select :id, 1 + count(*), :state, :keyWorker, :coveredBy, :keyWorkerSince, :by, :at
                  from coordination.care_case_history
                 where care_case = :id
                """)
                .param("id", Sql.value(row.id()))
                .param("state", row.state())
                .param("keyWorker", row.keyWorker(), Types.BIGINT)
                .param("coveredBy", row.coveredBy(), Types.VARCHAR)
                .param("keyWorkerSince", Sql.value(row.keyWorkerSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", Sql.value(done.by()))
                .param("at", Sql.value(done.at()))
                .update();
    }

    /// The cases whose key worker the viewer is, the longest first.
    List<CareCase.Underway> heldBy(TaskGrant<MyPeople> granted) {
        return queries.answer(heldByQuery(granted));
    }

    Query<List<CareCase.Underway>> heldByQuery(TaskGrant<MyPeople> granted) {
        return Query.of(
                List.of(CareCaseStore.class, granted),
                """
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where key_worker = :worker
                   and state in ('active', 'on-hold')
                 order by key_worker_since, id
                """,
                Map.of("worker", granted.viewer().worker().value()),
                ROW,
                rows -> rows.stream()
                        .map(row -> (CareCase.Underway) row.toCareCase())
                        .toList());
    }

    /// The cases of key workers for whom the viewer covers, the longest first.
    List<CareCase.Underway> heldBy(TaskGrant<MyPeople> granted, Collection<WorkerId> covered) {
        return db
                .sql("""
                select id, person, team, opened_by, opened_at, state, active_since, key_worker, covered_by,
                       vacant_because, key_worker_since, held_because, look_again_on, held_by, held_at,
                       ended_because, ended_by, ended_at
                  from coordination.care_case
                 where key_worker = any(:covered)
                   and key_worker <> :viewer
                   and state in ('active', 'on-hold')
                 order by key_worker_since, id
                """)
                .param("covered", Sql.numbers(covered))
                .param("viewer", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .list()
                .stream()
                .map(row -> (CareCase.Underway) row.toCareCase())
                .toList();
    }

    /// Who these people are, for a list of the viewer's own.
    List<NamedPerson> named(TaskGrant<?> granted, Collection<PersonId> people) {
        return queries.answer(namedQuery(granted, people));
    }

    Query<List<NamedPerson>> namedQuery(TaskGrant<?> granted, Collection<PersonId> people) {
        return Query.of(
                List.of(NamedPerson.class, granted, Set.copyOf(people)),
                """
                select person, key, given_name, family_name, birth_date
                  from population.person_name
                 where person = any(:people)
                """,
                Map.of("people", Sql.numbers(people)),
                NAMED,
                rows -> rows.stream().map(NameRow::toPerson).toList());
    }

    /// One row of `population.person_name`.
    record NameRow(
            PersonId person,
            UUID key,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate) {

        NamedPerson toPerson() {
            String name =
                    Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
            return new NamedPerson(
                    person, key, name.isEmpty() ? "No name" : name, Optional.ofNullable(birthDate), List.of());
        }

        @Override
        public String toString() {
            return "NameRow[" + person + "]";
        }
    }

    /// How many cases are underway in a place that nobody holds: neither a worker nor a team that is open.
    long withoutOwner(Collection<TeamKey> open, Collection<WorkerId> working) {
        return db.sql("""
                select count(*)
                  from coordination.care_case
                 where state in ('active', 'on-hold')
                   and not coalesce(key_worker = any(:working), covered_by = any(:open), false)
                """)
                .param("working", Sql.numbers(working))
                .param("open", open.stream().map(TeamKey::value).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// Lets nobody else open a case of this person until the transaction ends.
    void lockOpening(PersonGrant grant) {
        db.sql("select pg_advisory_xact_lock(hashtext('coordination.care_case'), hashtext(:person))")
                .param("person", String.valueOf(grant.person().value()))
                .query(row -> {});
    }
}
