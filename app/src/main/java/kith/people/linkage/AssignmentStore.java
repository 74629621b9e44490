package kith.people.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the person that each record belongs to now. It writes nothing.
@Repository
class AssignmentStore implements Assignment {

    private final JdbcClient db;

    AssignmentStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Long> together(Collection<Long> records) {
        return new HashSet<>(db.sql("""
                select theirs.record
                  from people.link mine
                  join people.link theirs on theirs.person = mine.person
                 where mine.record = any(:records)
                """)
                .param("records", records.toArray(Long[]::new))
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    @Override
    public Map<Long, Long> persons(Collection<Long> records) {
        Map<Long, Long> persons = HashMap.newHashMap(records.size());
        db.sql("""
                select record, person
                  from people.link
                 where record = any(:records)
                """).param("records", records.toArray(Long[]::new)).query(row -> {
            persons.put(row.getLong("record"), row.getLong("person"));
        });
        return persons;
    }

    /// The person of every record.
    Map<Long, Long> everybody() {
        Map<Long, Long> persons = new HashMap<>();
        db.sql("""
                select record, person
                  from people.link
                """).query(row -> {
            persons.put(row.getLong("record"), row.getLong("person"));
        });
        return persons;
    }
}
