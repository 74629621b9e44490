package kith.coordination.candidates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.coordination.candidates.Candidate.Identified;
import kith.coordination.candidates.Candidate.Open;
import kith.coordination.candidates.Candidate.Waiting;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.kernel.CandidateId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps candidates in `coordination.candidate`, and their reasons in `coordination.candidate_reason`.
@Repository
class CandidacyStore {

    private static final RowMapper<CandidateRow> ROW = Sql.row(CandidateRow.class);

    private final JdbcClient db;
    private final Queries queries;

    CandidacyStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// Makes somebody a candidate because of what was said.
    Waiting add(PersonGrant grant, TeamKey team, CandidateReason reason, Instant at) {
        CandidateId id = db.sql("""
                insert into coordination.candidate (person, identified_for, team, reasons, identified_at, state)
                values (:person, :person, :team, :reasons, :at, 'waiting')
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("team", team.value())
                .param("reasons", reason.keys().toArray(String[]::new))
                .param("at", Sql.value(at))
                .query((row, _) -> new CandidateId(row.getLong("id")))
                .single();
        remember(id, reason);
        return new Waiting(new Identified(id, grant.person(), team, reason.keys(), at, Optional.empty()));
    }

    /// Adds a reason to a candidate who is open.
    void addReason(CandidateId id, CandidateReason reason) {
        db.sql("""
                update coordination.candidate
                   set reasons = (select array_agg(distinct key order by key)
                                    from unnest(reasons || :reasons) as key)
                 where id = :id
                """)
                .param("id", Sql.value(id))
                .param("reasons", reason.keys().toArray(String[]::new))
                .update();
        remember(id, reason);
    }

    private void remember(CandidateId id, CandidateReason reason) {
        db.sql("""
                insert into coordination.candidate_reason (candidate, number, kind, rule, version, noted_on, facts,
                                                           note, noted_by)
                select :id, 1 + count(*), :kind, :rule, :version, :on, :facts, :note, :by
                  from coordination.candidate_reason
                 where candidate = :id
                """)
                .param("id", Sql.value(id))
                .param("kind", reason.kind().key())
                .param("rule", reason.rule())
                .param("version", reason.version())
                .param("on", reason.on())
                .param("facts", reason.facts().toArray(String[]::new))
                .param("note", reason.note())
                .param("by", reason.by().map(WorkerId::value).orElse(0L))
                .update();
    }

    /// A candidate as it stands, held until the transaction ends.
    Optional<Candidate> lock(PersonGrant grant, CandidateId id) {
        return db.sql("""
                select id, person, team, array_to_string(reasons, chr(10)) as reason_lines, identified_at, state,
                       invited_on, invited_in, invited_by_way, answer, until, decided_because, decided_by,
                       decided_at, care_case, duplicate_of
                  from coordination.candidate
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(CandidateRow::toCandidate);
    }

    /// Everything that was thought of one person, the latest first.
    List<Candidate> of(PersonGrant grant) {
        return db.sql("""
                select id, person, team, array_to_string(reasons, chr(10)) as reason_lines, identified_at, state,
                       invited_on, invited_in, invited_by_way, answer, until, decided_because, decided_by,
                       decided_at, care_case, duplicate_of
                  from coordination.candidate
                 where person = :person
                 order by identified_at desc, id desc
                """).param("person", Sql.value(grant.person())).query(ROW).list().stream()
                .map(CandidateRow::toCandidate)
                .toList();
    }

    /// Whether a source says that the person had died by a day.
    boolean hasDied(PersonGrant grant, LocalDate day) {
        return db.sql("""
                select exists (select
                                 from population.person_place
                                where person = :person
                                  and dead_on <= :day)
                """)
                .param("person", Sql.value(grant.person()))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// The reasons of one person's candidates.
    Map<CandidateId, List<CandidateReason>> reasons(PersonGrant grant, Collection<CandidateId> candidates) {
        return queries.answer(reasonsQuery(candidates));
    }

    private static Query<Map<CandidateId, List<CandidateReason>>> reasonsQuery(Collection<CandidateId> candidates) {
        return Query.of(
                List.of(CandidateReason.class, List.copyOf(candidates)),
                """
                select candidate, kind, rule, version, noted_on, facts, note, noted_by
                  from coordination.candidate_reason
                 where candidate = any(:candidates)
                 order by candidate, case when kind = 'rule' then noted_on end desc nulls last, number
                """,
                Map.of("candidates", Sql.numbers(candidates)),
                (row, _) -> Map.entry(new CandidateId(row.getLong("candidate")), reason(row)),
                rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static CandidateReason reason(ResultSet row) throws SQLException {
        long by = row.getLong("noted_by");
        return new CandidateReason(
                CandidateReason.Kind.of(row.getString("kind")),
                row.getString("rule"),
                row.getInt("version"),
                row.getObject("noted_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                row.getString("note"),
                by == 0 ? Optional.empty() : Optional.of(new WorkerId(by)));
    }

    /// Those who wait for the viewer's team on a day: first those to whom something happened, the latest first, then
    /// those who have waited longest.
    List<OpenCandidate> waitingFor(TaskGrant<TriageCandidates> granted, LocalDate today, int most, int skipped) {
        List<Named> named = queries.answer(waitingQuery(granted, today, most, skipped));
        Map<CandidateId, List<CandidateReason>> reasons = queries.answer(reasonsQuery(ids(named)));
        return named.stream()
                .map(one -> new OpenCandidate(
                        one.candidate(),
                        one.key(),
                        one.name(),
                        one.born(),
                        one.died(),
                        reasons.getOrDefault(one.candidate().id(), List.of()),
                        List.of()))
                .toList();
    }

    Query<?> openQuery(TaskGrant<TriageCandidates> granted, LocalDate today, int most, int skipped) {
        return waitingQuery(granted, today, most, skipped);
    }

    private Query<List<Named>> waitingQuery(
            TaskGrant<TriageCandidates> granted, LocalDate today, int most, int skipped) {
        return Query.of(
                List.of(CandidacyStore.class, granted, most, skipped),
                """
                select id, candidate.person, team, array_to_string(reasons, chr(10)) as reason_lines, identified_at,
                       state, invited_on, invited_in, invited_by_way, answer, until, decided_because, decided_by,
                       decided_at, care_case, duplicate_of, key, given_name, family_name, birth_date,
                       dead_on <= :today as died
                  from (select *
                          from coordination.candidate
                         where team = :team
                           and state in ('waiting', 'deferred')
                           and coalesce(until, '-infinity') <= :today
                         order by happened_on desc nulls last, identified_at, id
                         limit :most
                        offset :skipped) candidate
                  join population.person_place on person_place.person = candidate.person
                 order by happened_on desc nulls last, identified_at, id
                """,
                Map.of("team", granted.viewer().team().value(), "today", today, "most", most, "skipped", skipped),
                (row, number) -> new Named(
                        (Open) ROW.mapRow(row, number).toCandidate(),
                        row.getObject("key", UUID.class),
                        Stream.of(row.getString("given_name"), row.getString("family_name"))
                                .filter(part -> part != null)
                                .collect(Collectors.joining(" ")),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                        row.getBoolean("died")),
                rows -> rows);
    }

    /// The reasons of those who wait.
    Query<?> reasonsQuery(TaskGrant<TriageCandidates> granted, LocalDate today, int most, int skipped) {
        return reasonsQuery(ids(queries.answer(waitingQuery(granted, today, most, skipped))));
    }

    List<PersonId> peopleWaiting(TaskGrant<TriageCandidates> granted, LocalDate today, int most, int skipped) {
        return queries.answer(waitingQuery(granted, today, most, skipped)).stream()
                .map(one -> one.candidate().person())
                .toList();
    }

    private static List<CandidateId> ids(List<Named> waiting) {
        return waiting.stream().map(one -> one.candidate().id()).toList();
    }

    private record Named(Open candidate, UUID key, String name, Optional<LocalDate> born, boolean died) {
        @Override
        public String toString() {
            return "Named[" + candidate.id() + "]";
        }
    }

    /// How many wait for the viewer's team.
    int count(TaskGrant<TriageCandidates> granted, LocalDate today) {
        return db.sql("""
                select count(*)
                  from coordination.candidate
                 where team = :team
                   and state in ('waiting', 'deferred')
                   and coalesce(until, '-infinity') <= :today
                """)
                .param("team", granted.viewer().team().value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    void save(Candidate candidate) {
        db.sql("""
                update coordination.candidate
                   set state = :state, invited_on = :invitedOn, invited_in = :invitedIn,
                       invited_by_way = :invitedByWay, answer = :answer, until = :until,
                       decided_because = :decidedBecause, decided_by = :decidedBy, decided_at = :decidedAt,
                       care_case = :careCase, duplicate_of = :duplicateOf
                 where id = :id
                """).paramSource(Sql.values(CandidateRow.of(candidate))).update();
    }
}
