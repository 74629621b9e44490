package kith.population.changes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Grant;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Reads what may have changed about people, of the labels that a grant opens, in one statement.
@Repository
class ChangeStore {

    private static final RowMapper<ChangeRow> ROW = Sql.row(ChangeRow.class);

    private static final Integer[] TAKEN_BACK = {
        VerificationStatus.REFUTED.code(), VerificationStatus.ENTERED_IN_ERROR.code()
    };

    private final Queries queries;

    ChangeStore(Queries queries) {
        this.queries = queries;
    }

    /// Facts that begin and end are read where they did so since a day; of those that last, all are read where one of
    /// them is as new, because another source may have said the same before. Of contacts, the last day is read.
    /// PostgreSQL plans a statement anew for each page where it counts fewer people in the array than it would take
    /// an unknown array for. So one person is named alone, and an array comes from a subquery, which hides its
    /// length.
    List<ChangeRow> of(Grant granted, Collection<PersonId> people, LocalDate since, LocalDate day) {
        return queries.answer(query(granted, people, since, day));
    }

    Query<List<ChangeRow>> query(Grant granted, Collection<PersonId> people, LocalDate since, LocalDate day) {
        return Query.of(
                List.of(ChangeRow.class, granted, Set.copyOf(people), since, day),
                """
                  with said as (
                       select linked.person, linked.partner, fact.*, coalesce(fact.happened, fact.recorded) as day
                         from people.linked_record linked
                        cross join lateral (select kind, code, words, happened, recorded, ended, clinical
                                              from record.current_fact fact
                                             where fact.record = linked.record
                                               and fact.kind = any('{0,1,2,3,4,5,8,9}'::smallint[])
                                               and fact.class = any(:classes)
                                               and fact.verification <> all(:takenBack)
                                            offset 0) fact
                        where linked.person = any(:people)),
                       with_something_new as (
                       select distinct person
                         from said
                        where kind = any(:lasting)
                          and day >= :since)
                select 'fact' as origin, person, partner, kind::int, code, words, happened, recorded, ended,
                       clinical::int, null as before, null as after
                  from said
                 where kind = any(:passing) and (day >= :since or ended >= :since)
                    or kind = any(:lasting) and person in (select person from with_something_new)
                 union all
                select 'contact', person, null, null, null, null,
                       max(greatest(case when day <= :day then day end, case when ended <= :day then ended end)),
                       null, null, null, null, null
                  from said
                 where kind = any(:contacts)
                 group by person
                 union all
                select 'move', linked.person, linked.partner, null, null, move.what,
                       (move.at at time zone :london)::date, null, null, null, move.before, move.after
                  from people.linked_record linked
                  join people.record_move move on move.record = linked.record
                 where linked.person = any(:people)
                   and move.at >= :since::date
                 union all
                select 'listed', person, null, null, null, null, max(entered_on), null, null, null, null, null
                  from population.listed
                 where person = any(:people)
                   and :labels = any(seen_with)
                   and since <= :day
                   and until > :day
                 group by person
                having max(entered_on) >= :since
                 union all
                select 'dead', person, null, null, null, null, nullif(dead_on, '-infinity'), null, null, null, null,
                       null
                  from population.summary
                 where person = any(:people)
                   and dead_on <= :day
                """.replace(
                                "= any(:people)",
                                people.size() == 1 ? "= :person" : "= any((select :people::bigint[])::bigint[])"),
                Map.ofEntries(
                        Map.entry("people", Sql.numbers(people)),
                        Map.entry(
                                "person",
                                people.stream().findFirst().map(PersonId::value).orElse(0L)),
                        Map.entry("classes", granted.labelCodes()),
                        Map.entry("takenBack", TAKEN_BACK),
                        Map.entry("lasting", codes(FindingChanges.LASTING)),
                        Map.entry("passing", codes(FindingChanges.PASSING)),
                        Map.entry("contacts", codes(FindingChanges.CONTACTS)),
                        Map.entry("labels", granted.labelSet().code()),
                        Map.entry("london", London.ZONE.getId()),
                        Map.entry("since", since),
                        Map.entry("day", day)),
                ROW,
                rows -> rows);
    }

    private static Integer[] codes(Set<Fact.Kind> kinds) {
        return kinds.stream().map(Fact.Kind::code).sorted().toArray(Integer[]::new);
    }
}
