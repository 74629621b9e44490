package kith.population;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts people that `population` derived something about and that no record makes up any more.
@Repository
class OrphanStore {

    private final JdbcClient db;

    OrphanStore(JdbcClient db) {
        this.db = db;
    }

    long summariesWithoutARecord() {
        return db.sql("""
                select count(*)
                  from population.summary as summary
                 where not exists (
                       select
                         from people.linked_record as linked
                        where linked.person = summary.person)
                """).query((row, _) -> row.getLong(1)).single();
    }
}
