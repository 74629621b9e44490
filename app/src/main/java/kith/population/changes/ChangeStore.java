package kith.population.changes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kith.access.Grant;
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

    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    List<ChangeRow> of(Grant granted, Collection<PersonId> people, LocalDate since, LocalDate day) {
        return db.sql("""
                select 'fact' as origin, linked.person, linked.partner, fact.kind::int as kind, fact.code,
                       fact.system::int as system, fact.words, fact.happened, fact.recorded, fact.ended,
                       fact.clinical::int as clinical, fact.verification::int as verification,
                       null as before, null as after
                  from people.linked_record linked
                  join record.current_fact fact on fact.record = linked.record
                 where linked.person = any(:people)
                   and fact.kind = any('{0,1,2,3,4,5,8,9}'::smallint[])
                   and fact.class = any(:classes)
                 union all
                select 'move', linked.person, linked.partner, null, null, null, move.what,
                       (move.at at time zone :london)::date, null, null, null, null, move.before, move.after
                  from people.linked_record linked
                  join people.record_move move on move.record = linked.record
                 where linked.person = any(:people)
                   and move.at >= :since::date
                 union all
                select 'listed', person, null, null, null, null, null, max(entered_on), null, null, null, null, null,
                       null
                  from population.listed
                 where person = any(:people)
                   and :labels = any(seen_with)
                   and since <= :day
                   and until > :day
                 group by person
                having max(entered_on) >= :since
                 union all
                select 'dead', person, null, null, null, null, null, nullif(dead_on, '-infinity'), null, null, null,
                       null, null, null
                  from population.summary
                 where person = any(:people)
                   and dead_on <= :day
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("classes", granted.labelCodes())
                .param("labels", granted.labelSet().code())
                .param("london", London.ZONE.getId())
                .param("since", since)
                .param("day", day)
                .query(ROW)
                .list();
    }
}
