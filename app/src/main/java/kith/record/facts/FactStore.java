package kith.record.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.engine.feeds.facts.Fact;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Reads the facts of people, of the labels that a grant opens.
@Repository
class FactStore {

    private static final RowMapper<FactRow> ROW = Sql.row(FactRow.class);

    private final Queries queries;

    FactStore(Queries queries) {
        this.queries = queries;
    }

    /// All facts of one person, read once for a page.
    List<FactRow> all(PersonGrant granted) {
        return queries.answer(allQuery(granted));
    }

    Query<List<FactRow>> allQuery(PersonGrant granted) {
        return Query.of(
                List.of(FactStore.class, granted),
                """
                select linked.person, linked.partner, fact.record, fact.kind, fact.code, fact.system, fact.words,
                       fact.happened, fact.recorded, fact.ended, fact.clinical, fact.verification
                  from people.linked_record linked
                  join record.fact on fact.record = linked.record
                 where linked.person = :person
                   and fact.class = any(:classes)
                """,
                Map.of("person", granted.person().value(), "classes", granted.labelCodes()),
                ROW,
                rows -> rows);
    }

    /// Alerts alone: they are asked for everybody on a list, and have an index of their own. They are looked up
    /// record by record (`offset 0` keeps the planner from joining), so that no page reads the alerts of the whole
    /// borough. A page of one person reads all facts anyway. The array comes from a subquery, which hides its
    /// length: PostgreSQL would plan the statement anew for each short one.
    List<FactRow> alerts(Grant granted, Collection<PersonId> people) {
        return queries.answer(alertsOrAllQuery(granted, people)).stream()
                .filter(row -> row.factKind() == Fact.Kind.ALERT)
                .toList();
    }

    /// All facts, where a page of one person is read.
    Query<List<FactRow>> alertsOrAllQuery(Grant granted, Collection<PersonId> people) {
        return ReadOnce.isReading()
                        && granted instanceof PersonGrant one
                        && Set.copyOf(people).equals(Set.of(one.person()))
                ? allQuery(one)
                : alertsQuery(granted, people);
    }

    private static Query<List<FactRow>> alertsQuery(Grant granted, Collection<PersonId> people) {
        return Query.of(
                List.of(FactStore.class, granted, Set.copyOf(people)),
                """
                select linked.person, linked.partner, fact.record, fact.kind, fact.code, fact.system, fact.words,
                       fact.happened, fact.recorded, fact.ended, fact.clinical, fact.verification
                  from people.linked_record linked
                 cross join lateral (select record, kind, code, system, words, happened, recorded, ended, clinical,
                                            verification
                                       from record.fact
                                      where fact.record = linked.record
                                        and fact.kind = 4
                                        and fact.class = any(:classes)
                                     offset 0) fact
                 where linked.person = any((select :people::bigint[])::bigint[])
                """,
                Map.of("people", Sql.numbers(people), "classes", granted.labelCodes()),
                ROW,
                rows -> rows);
    }
}
