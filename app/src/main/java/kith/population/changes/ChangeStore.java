package kith.population.changes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.access.Grant;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what may have changed about people, of the labels that a grant opens, in one statement.
@Repository
class ChangeStore {

    private static final RowMapper<ChangeRow> ROW = Sql.row(ChangeRow.class);

    private static final Integer[] TAKEN_BACK = {
        VerificationStatus.REFUTED.code(), VerificationStatus.ENTERED_IN_ERROR.code()
    };

    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// Facts that begin and end are read where they did so since a day; of those that last, all are read where one of
    /// them is as new, because another source may have said the same before. Of contacts, the last day is read.
    List<ChangeRow> of(Grant granted, Collection<PersonId> people, LocalDate since, LocalDate day) {
        return db.sql("""
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
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("classes", granted.labelCodes())
                .param("takenBack", TAKEN_BACK)
                .param("lasting", codes(FindingChanges.LASTING))
                .param("passing", codes(FindingChanges.PASSING))
                .param("contacts", codes(FindingChanges.CONTACTS))
                .param("labels", granted.labelSet().code())
                .param("london", London.ZONE.getId())
                .param("since", since)
                .param("day", day)
                .query(ROW)
                .list();
    }

    private static Integer[] codes(Set<Fact.Kind> kinds) {
        return kinds.stream().map(Fact.Kind::code).sorted().toArray(Integer[]::new);
    }
}
