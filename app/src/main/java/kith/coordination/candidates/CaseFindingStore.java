package kith.coordination.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds candidates, and knows which team triages whom. It shows nobody.
@Repository
class CaseFindingStore {

    private final JdbcClient db;
    private final Queries queries;

    CaseFindingStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// Whether a team triages this person. It takes no grant: a decision asks for it.
    boolean isTriagedBy(PersonId person, TeamKey team) {
        return queries.answer(isTriagedByQuery(person, team));
    }

    Query<Boolean> isTriagedByQuery(PersonId person, TeamKey team) {
        return Query.of(
                List.of(CaseFindingStore.class, person, team),
                """
                select exists (select
                                 from coordination.candidate
                                where person = :person
                                  and team = :team
                                  and state in ('waiting', 'deferred'))
                """,
                Map.of("person", person.value(), "team", team.value()),
                (row, _) -> row.getBoolean(1),
                List::getFirst);
    }

    /// Makes candidates of everybody on the list whom a team triages and whom nobody knows yet: nobody with an open
    /// case, no open candidate, and nobody about whom a human decided, unless the day has come or a reason is new.
    ///
    /// @param practices codes of practices, each with the team that triages there
    /// @param areas the same for small areas
    /// @return how many
    int addFromList(
            int labels, LocalDate today, Map<String, TeamKey> practices, Map<String, TeamKey> areas, Instant at) {
        return db.sql("""
                  with found as (
                       select person, coalesce(registered.team, resident.team) as team, entered_on, conditions,
                              (select array_agg('three-conditions/' || condition order by condition)
                                 from unnest(conditions) as condition) as reasons
                         from population.list_member
                         left join unnest(:practices::text[], :practiceTeams::text[]) as registered (code, team)
                           on registered.code = practice
                         left join unnest(:areas::text[], :areaTeams::text[]) as resident (code, team)
                           on resident.code = area21
                        where :labels = any(seen_with)
                          and since <= :today
                          and until > :today
                          and coalesce(registered.team, resident.team) is not null
                          and cardinality(conditions) > 0
                          and not exists (select
                                            from coordination.care_case
                                           where care_case.person = list_member.person
                                             and state in ('planned', 'active', 'on-hold'))),
                       added as (
                       insert into coordination.candidate (person, identified_for, team, reasons, identified_at, state)
                       select person, person, team, reasons, :at, 'waiting'
                         from found
                        where not exists (select
                                            from coordination.candidate known
                                           where known.person = found.person
                                             and (known.state in ('waiting', 'deferred')
                                                  or found.reasons <@ known.reasons
                                                 and not coalesce(known.state = 'declined' and known.until <= :today, false)))
                       returning id, person)
                insert into coordination.candidate_reason (candidate, number, kind, rule, version, noted_on, facts,
                                                           note, noted_by)
                select id, 1, 'list', 'three-conditions', 1, entered_on, conditions, '', 0
                  from added
                  join found on found.person = added.person
                """)
                .param("labels", labels)
                .param("today", today)
                .param("practices", practices.keySet().toArray(String[]::new))
                .param("practiceTeams", teams(practices))
                .param("areas", areas.keySet().toArray(String[]::new))
                .param("areaTeams", teams(areas))
                .param("at", Sql.value(at))
                .update();
    }

    /// Puts everybody forward who is on the list, whom a team triages and who left hospital since a day. Somebody who
    /// is a candidate already gets one more reason. Nobody is put forward twice because of the same stay.
    ///
    /// @param classes the labels that a coordinator sees
    /// @return how many
    int addFromStays(
            int labels,
            Integer[] classes,
            LocalDate since,
            LocalDate today,
            Map<String, TeamKey> practices,
            Map<String, TeamKey> areas,
            Instant at) {
        return db.sql("""
                  with found as (
                       select distinct on (person) person, coalesce(registered.team, resident.team) as team,
                              fact.ended, format('%s/%s/%s', partner, happened, ended) as stay
                         from population.list_member
                         left join unnest(:practices::text[], :practiceTeams::text[]) as registered (code, team)
                           on registered.code = practice
                         left join unnest(:areas::text[], :areaTeams::text[]) as resident (code, team)
                           on resident.code = area21
                         join people.linked_record using (person)
                         join record.current_fact fact using (record)
                        where :labels = any(seen_with)
                          and list_member.since <= :today
                          and list_member.until > :today
                          and coalesce(registered.team, resident.team) is not null
                          and fact.kind = :admission
                          and fact.class = any(:classes)
                          and fact.verification < :refuted
                          and fact.happened is not null
                          and fact.ended between :since and :today
                          and not exists (select
                                            from coordination.care_case
                                           where care_case.person = list_member.person
                                             and state in ('planned', 'active', 'on-hold'))
                        order by person, fact.ended desc, partner, happened),
                       new as (
                       select person, team, ended, stay
                         from found
                        where not exists (select
                                            from coordination.candidate known
                                           where known.person = found.person
                                             and 'left-hospital/' || stay = any(known.reasons))),
                       waiting as (
                       update coordination.candidate
                          set reasons = (select array_agg(key order by key)
                                           from unnest(reasons || ('left-hospital/' || stay)) as key),
                              happened_on = greatest(happened_on, ended)
                         from new
                        where candidate.person = new.person
                          and state in ('waiting', 'deferred')
                       returning id, candidate.person),
                       added as (
                       insert into coordination.candidate (person, identified_for, team, reasons, identified_at, state,
                                                           happened_on)
                       select person, person, team, array['left-hospital/' || stay], :at, 'waiting', ended
                         from new
                        where not exists (select from waiting where waiting.person = new.person)
                       returning id, person)
                insert into coordination.candidate_reason (candidate, number, kind, rule, version, noted_on, facts,
                                                           note, noted_by)
                select id, 1 + (select count(*) from coordination.candidate_reason where candidate = id), 'rule',
                       'left-hospital', 1, ended, array[stay], '', 0
                  from (select id, person from waiting union all select id, person from added) candidate
                  join new using (person)
                """)
                .param("labels", labels)
                .param("classes", classes)
                .param("admission", Fact.Kind.ADMISSION.code())
                .param("refuted", VerificationStatus.REFUTED.code())
                .param("since", since)
                .param("today", today)
                .param("practices", practices.keySet().toArray(String[]::new))
                .param("practiceTeams", teams(practices))
                .param("areas", areas.keySet().toArray(String[]::new))
                .param("areaTeams", teams(areas))
                .param("at", Sql.value(at))
                .update();
    }

    private static String[] teams(Map<String, TeamKey> codes) {
        return codes.values().stream().map(TeamKey::value).toArray(String[]::new);
    }

    /// How many candidates wait for these teams.
    int countOpen(Collection<TeamKey> teams) {
        return db.sql("""
                select count(*)
                  from coordination.candidate
                 where state in ('waiting', 'deferred')
                   and team = any(:teams)
                """)
                .param("teams", teams.stream().map(TeamKey::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /// Lets another team decide about the candidates who wait for these teams.
    void moveOpen(Collection<TeamKey> teams, TeamKey to) {
        db.sql("""
                update coordination.candidate
                   set team = :to
                 where state in ('waiting', 'deferred')
                   and team = any(:teams)
                """)
                .param("teams", teams.stream().map(TeamKey::value).toArray(String[]::new))
                .param("to", to.value())
                .update();
    }

    /// How many open candidates are with a team that is not open.
    long withoutTeam(Collection<TeamKey> open) {
        return db.sql("""
                select count(*)
                  from coordination.candidate
                 where state in ('waiting', 'deferred')
                   and team <> all(:open)
                """)
                .param("open", open.stream().map(TeamKey::value).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
