package kith.coordination.cases.moves;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMoves.Asked;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `coordination.case_move` which cases wait for another team, and finds those that should.
@Repository
class CaseMoveStore {

    private static final RowMapper<CaseMoveRow> ROW = Sql.row(CaseMoveRow.class);
    private static final RowMapper<Asked> ASKED = Sql.row(Asked.class);
    private static final RowMapper<Moved> MOVED = Sql.row(Moved.class);

    private final JdbcClient db;
    private final Queries queries;

    CaseMoveStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// A case whose person moved.
    ///
    /// @param what `practice` or `area`
    record Moved(CaseId careCase, String team, String what, String place) {}

    /// Cases underway whose person moved since they were opened and is there now. Left out is what somebody was asked
    /// about before: a place that was the last one asked about, and every move before that question. Somebody whose
    /// address is protected is nowhere here.
    List<Moved> moved() {
        return db.sql("""
                select distinct on (care_case.id, move.what)
                       care_case.id as care_case, care_case.team, move.what, move.after as place
                  from coordination.care_case
                  join people.linked_record linked on linked.person = care_case.person
                  join people.record_move move on move.record = linked.record
                  join population.person_place place on place.person = care_case.person
                  left join lateral (select asked.state, asked.place, asked.raised_at
                                       from coordination.case_move asked
                                      where asked.care_case = care_case.id
                                        and asked.state <> 'withdrawn'
                                      order by asked.id desc
                                      limit 1) last on true
                 where care_case.state in ('active', 'on-hold')
                   and move.at > care_case.opened_at
                   and move.after = case move.what when 'practice' then place.practice else place.area21 end
                   and (last.state is null
                        or last.state <> 'raised' and last.place <> move.after and last.raised_at < move.at)
                 order by care_case.id, move.what desc, move.at desc
                """).query(MOVED).list();
    }

    /// Asks the teams; nothing where the case waits already.
    int raise(Moved moved, Optional<TeamKey> to, Instant now) {
        return raise(moved.careCase(), moved.team(), to, moved.what(), moved.place(), now);
    }

    /// Asks another team about the same move.
    int raise(CaseMove.Request earlier, Optional<TeamKey> to, Instant now) {
        return raise(
                earlier.careCase(),
                earlier.from().value(),
                to,
                earlier.what().name().toLowerCase(Locale.ROOT),
                earlier.place(),
                now);
    }

    private int raise(CaseId careCase, String from, Optional<TeamKey> to, String what, String place, Instant now) {
        return db.sql("""
                insert into coordination.case_move (care_case, from_team, to_team, what, place, raised_at, state)
                values (:careCase, :from, :to, :what, :place, :now, 'raised')
                    on conflict (care_case) where state = 'raised' do nothing
                """)
                .param("careCase", Sql.value(careCase))
                .param("from", from)
                .param("to", to.map(TeamKey::value).orElse(null), Types.VARCHAR)
                .param("what", what)
                .param("place", place)
                .param("now", Sql.value(now))
                .update();
    }

    /// Withdraws what waits about cases that have ended, and about people who are not there any more.
    int withdrawPassed(Instant now) {
        return db.sql("""
                update coordination.case_move
                   set state = 'withdrawn', ended_at = :now
                 where state = 'raised'
                   and not exists (select
                                     from coordination.moved_person
                                    where moved_person.case_move = case_move.id)
                """).param("now", Sql.value(now)).update();
    }

    /// How many cases wait for the answer of a team.
    int waitingFor(TeamKey team) {
        return db.sql("select count(*) from coordination.case_move where state = 'raised' and to_team = :team")
                .param("team", team.value())
                .query(Integer.class)
                .single();
    }

    /// Asks another team in its place. Where that team has the case already, there is nothing left to ask.
    void passTo(TeamKey from, TeamKey to, Instant now) {
        db.sql("""
                update coordination.case_move
                   set state     = case when :to in (from_team, to_team) then 'withdrawn' else state end,
                       ended_at  = case when :to in (from_team, to_team) then cast(:now as timestamptz) end,
                       from_team = case when from_team = :from and to_team is distinct from :to then :to else from_team end,
                       to_team   = case when to_team = :from and from_team <> :to then :to else to_team end
                 where state = 'raised'
                   and :from in (from_team, to_team)
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("now", Sql.value(now))
                .update();
    }

    /// How many hand-overs wait for the viewer's answer, and how many people who moved.
    Asked asked(TaskGrant<MyPeople> granted) {
        return queries.answer(askedQuery(granted));
    }

    Query<Asked> askedQuery(TaskGrant<MyPeople> granted) {
        return Query.of(
                List.of(Asked.class, granted),
                """
                select (select count(*)
                          from coordination.hand_over
                         where offered_to = :worker
                           and state = 'offered')::int as offered,
                       (select count(*)
                          from coordination.case_move
                          join coordination.moved_person on moved_person.case_move = case_move.id
                         where state = 'raised'
                           and (from_team = :team or to_team = :team or key_worker = :worker))::int as moved
                """,
                Map.of(
                        "team", granted.viewer().team().value(),
                        "worker", granted.viewer().worker().value()),
                ASKED,
                List::getFirst);
    }

    /// What waits for the viewer's team, or is about a case of the viewer's, the oldest first.
    List<Raised> waiting(TaskGrant<MyPeople> granted) {
        return db
                .sql("""
                select id, care_case, from_team, to_team, what, place, raised_at, state, answered_by, why, ended_at
                  from coordination.case_move
                  join coordination.moved_person on moved_person.case_move = case_move.id
                 where state = 'raised'
                   and (from_team = :team or to_team = :team or key_worker = :worker)
                 order by raised_at, id
                """)
                .param("team", granted.viewer().team().value())
                .param("worker", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .list()
                .stream()
                .map(row -> (Raised) row.toMove())
                .toList();
    }

    /// What waits about this person, for whoever may coordinate their care.
    Optional<Raised> about(PersonGrant grant) {
        return db.sql("""
                select id, care_case, from_team, to_team, what, place, raised_at, state, answered_by, why, ended_at
                  from coordination.case_move
                  join coordination.moved_person on moved_person.case_move = case_move.id
                 where state = 'raised'
                   and person = :person
                 order by id
                 limit 1
                """)
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(row -> (Raised) row.toMove());
    }

    /// One of them, or one that was answered, held until the transaction ends.
    Optional<CaseMove> lock(TaskGrant<MyPeople> granted, CaseMoveId id) {
        return db.sql("""
                select id, care_case, from_team, to_team, what, place, raised_at, state, answered_by, why, ended_at
                  from coordination.case_move
                 where id = :id
                   and exists (select
                                 from coordination.moved_person
                                where moved_person.case_move = case_move.id
                                  and (from_team = :team or to_team = :team or key_worker = :worker))
                   for update
                """)
                .param("id", Sql.value(id))
                .param("team", granted.viewer().team().value())
                .param("worker", Sql.value(granted.viewer().worker()))
                .query(ROW)
                .optional()
                .map(CaseMoveRow::toMove);
    }

    /// Whose cases wait for the viewer's team.
    Map<CaseId, PersonId> people(TaskGrant<MyPeople> granted) {
        Map<CaseId, PersonId> people = new HashMap<>();
        db.sql("""
                select care_case, person
                  from coordination.case_move
                  join coordination.moved_person on moved_person.case_move = case_move.id
                 where state = 'raised'
                   and (from_team = :team or to_team = :team or key_worker = :worker)
                """)
                .param("team", granted.viewer().team().value())
                .param("worker", Sql.value(granted.viewer().worker()))
                .query(row -> {
                    people.put(new CaseId(row.getLong("care_case")), new PersonId(row.getLong("person")));
                });
        return people;
    }

    void save(CaseMove move) {
        db.sql("""
                update coordination.case_move
                   set state       = :state,
                       answered_by = :answeredBy,
                       why         = :why,
                       ended_at    = :endedAt
                 where id = :id
                """).paramSource(Sql.values(CaseMoveRow.of(move))).update();
    }
}
