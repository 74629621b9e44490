package kith.coordination.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.partners.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds candidates, and knows which team triages whom. It shows nobody.
@Repository
class CaseFindingStore {

    private final JdbcClient db;

    CaseFindingStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether a team triages this person. It takes no grant: a decision asks for it.
    boolean isTriagedBy(PersonId person, TeamKey team) {
        return db.sql("""
                select exists (select
                                 from coordination.candidate
                                where person = :person
                                  and team = :team
                                  and state in ('waiting', 'deferred'))
                """)
                .param("person", Sql.value(person))
                .param("team", team.value())
                .query(Boolean.class)
                .single();
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

    private static String[] teams(Map<String, TeamKey> codes) {
        return codes.values().stream().map(TeamKey::value).toArray(String[]::new);
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
