package kith.people.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recognises synthetic people by their NHS numbers.
@Repository
class SyntheticStore {

    private final JdbcClient db;

    SyntheticStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether anybody has an NHS number from the range that is set aside for tests.
    boolean holdsSyntheticPeople() {
        return db.sql("""
                select exists (
                       select 1
                         from people.current_detail
                        where nhs_number between '9990000000' and '9999999999')
                """).query((row, _) -> row.getBoolean(1)).single();
    }
}
