package kith.access.relationships;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.relationships.Relationship.Subject;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps relationships in `access.relationship`. Rows are ended and never removed.
@Repository
class RelationshipStore {

    /// What a worker has by name, in their team, or because they cover for somebody who is away.
    private static final String HAS = """
            (worker = :worker
             or team = :team
             or (kind <> 'stated-reason'
                 and worker in (select away.worker
                                  from access.leave away
                                 where (away.covered_by = :worker or away.covered_by_team = :team)
                                   and away.first_day <= :today
                                   and away.last_day >= :today
                                   and away.cancelled_at is null)))
            """;

    private static final String KINDS = """
            select distinct kind
              from access.relationship
             where person = :person
               and %s
               and since <= :now
               and until > :now
            """.formatted(HAS);

    private static final String PEOPLE = """
            select distinct person
              from access.relationship
             where %s
               and kind = any(:kinds)
               and since <= :now
               and until > :now
            """.formatted(HAS);

    private final JdbcClient db;
    private final Queries queries;

    RelationshipStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// Adds it, unless the same holds already.
    void begin(Relationship relationship) {
        db.sql("""
                insert into access.relationship (team, worker, person, kind, source, since, until)
                select :team, :worker, :person, :kind, :source, :since, :until
                 where not exists (select
                                     from access.relationship
                                    where team is not distinct from :team
                                      and worker is not distinct from :worker
                                      and person = :person
                                      and kind = :kind
                                      and source = :source
                                      and until > :since)
                """)
                .param("team", team(relationship.subject()))
                .param("worker", worker(relationship.subject()))
                .param("person", Sql.value(relationship.person()))
                .param("kind", relationship.kind().key())
                .param("source", relationship.source())
                .param("since", Sql.value(relationship.since()))
                .param("until", Sql.value(relationship.until()))
                .update();
    }

    void end(RelationshipKind kind, String source, Instant at) {
        db.sql("""
                update access.relationship
                   set until = greatest(:at, since)
                 where kind = :kind
                   and source = :source
                   and until > :at
                """)
                .param("kind", kind.key())
                .param("source", source)
                .param("at", Sql.value(at))
                .update();
    }

    /// The kinds of relationship that a worker, or their team, has with a person. Whoever covers for somebody who is
    /// away has theirs.
    Set<RelationshipKind> kinds(WorkerId worker, TeamKey team, PersonId person, Instant now) {
        return queries.answer(kindsQuery(worker, team, person, now));
    }

    /// The question names no moment: what holds when a page is first read holds for the page.
    Query<Set<RelationshipKind>> kindsQuery(WorkerId worker, TeamKey team, PersonId person, Instant now) {
        return Query.of(
                List.of(RelationshipKind.class, worker, team, person),
                KINDS,
                Map.of(
                        "person", person.value(),
                        "worker", worker.value(),
                        "team", team.value(),
                        "today", London.dayOf(now),
                        "now", now.atOffset(ZoneOffset.UTC)),
                (row, _) -> RelationshipKind.of(row.getString("kind")),
                Set::copyOf);
    }

    /// Everybody with whom a worker, or their team, has one of these kinds of relationship.
    Set<PersonId> people(WorkerId worker, TeamKey team, Set<RelationshipKind> kinds, Instant now) {
        return queries.answer(peopleQuery(worker, team, kinds, now));
    }

    Query<Set<PersonId>> peopleQuery(WorkerId worker, TeamKey team, Set<RelationshipKind> kinds, Instant now) {
        return Query.of(
                List.of(RelationshipStore.class, worker, team, kinds),
                PEOPLE,
                Map.of(
                        "today", London.dayOf(now),
                        "worker", worker.value(),
                        "team", team.value(),
                        "kinds", kinds.stream().map(RelationshipKind::key).toArray(String[]::new),
                        "now", now.atOffset(ZoneOffset.UTC)),
                (row, _) -> new PersonId(row.getLong("person")),
                HashSet::new);
    }

    /// Gives `into` every relationship that the others have, unless `into` was given it before.
    void carry(PersonId into, Collection<PersonId> from, Instant now) {
        db.sql("""
                insert into access.relationship (team, worker, person, kind, source, since, until, carried_from)
                select team, worker, :into, kind, source, :now, until, id
                  from access.relationship there
                 where person = any(:from)
                   and person <> :into
                   and until > :now
                   and not exists (select
                                     from access.relationship carried
                                    where carried.carried_from = there.id
                                      and carried.person = :into
                                      and carried.until > :now)
                """)
                .param("into", Sql.value(into))
                .param("from", numbers(from))
                .param("now", Sql.value(now))
                .update();
    }

    /// Ends what `from` was given because of one of these people, however many joins ago.
    void endCarried(PersonId from, Collection<PersonId> into, Instant now) {
        db.sql("""
                  with recursive came (row, ancestor) as (
                       select id, carried_from
                         from access.relationship
                        where person = :from
                          and carried_from is not null
                          and until > :now
                        union
                       select came.row, older.carried_from
                         from came
                         join access.relationship older on older.id = came.ancestor
                        where older.carried_from is not null)
                update access.relationship carried
                   set until = greatest(:now, carried.since)
                 where carried.id in (select came.row
                                        from came
                                        join access.relationship older on older.id = came.ancestor
                                       where older.person = any(:into)
                                         and older.person <> :from)
                """)
                .param("from", Sql.value(from))
                .param("into", numbers(into))
                .param("now", Sql.value(now))
                .update();
    }

    private static @Nullable String team(Subject subject) {
        return subject instanceof Subject.OfTeam(var team) ? team.value() : null;
    }

    private static @Nullable Object worker(Subject subject) {
        return subject instanceof Subject.OfWorker(var worker) ? Sql.value(worker) : null;
    }

    private static Long[] numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }
}
