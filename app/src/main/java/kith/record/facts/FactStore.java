package kith.record.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.engine.feeds.facts.Fact;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the facts of people, of the labels that a grant opens.
@Repository
class FactStore {

    private static final RowMapper<FactRow> ROW = Sql.row(FactRow.class);

    private final JdbcClient db;

    FactStore(JdbcClient db) {
        this.db = db;
    }

    /// All facts of one person, read once for a page.
    List<FactRow> all(PersonGrant granted) {
        return ReadOnce.answer(List.of(FactStore.class, granted), () -> read(granted));
    }

    private List<FactRow> read(PersonGrant granted) {
        return db.sql("""
                select linked.person, linked.partner, fact.record, fact.kind, fact.code, fact.system, fact.words,
                       fact.happened, fact.recorded, fact.ended, fact.clinical, fact.verification
                  from people.linked_record linked
                  join record.fact on fact.record = linked.record
                 where linked.person = :person
                   and fact.class = any(:classes)
                """)
                .param("person", granted.person().value())
                .param("classes", granted.labelCodes())
                .query(ROW)
                .list();
    }

    /// Alerts alone: they are asked for everybody on a list, and have an index of their own. They are looked up
    /// record by record (`offset 0` keeps the planner from joining), so that no page reads the alerts of the whole
    /// borough. A page of one person reads all facts anyway.
    List<FactRow> alerts(Grant granted, Collection<PersonId> people) {
        if (ReadOnce.isReading()
                && granted instanceof PersonGrant one
                && Set.copyOf(people).equals(Set.of(one.person()))) {
            return all(one).stream()
                    .filter(row -> row.factKind() == Fact.Kind.ALERT)
                    .toList();
        }
        return db.sql("""
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
                 where linked.person = any(:people)
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("classes", granted.labelCodes())
                .query(ROW)
                .list();
    }
}
