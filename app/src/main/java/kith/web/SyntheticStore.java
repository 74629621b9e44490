package kith.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Knows the demonstration borough by its people, in the view that `people` publishes.
@Repository
class SyntheticStore {

    private final JdbcClient db;

    SyntheticStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether anybody has an NHS number of the range that is given to nobody.
    boolean holdsMadeUpPeople() {
        return db.sql("""
                select exists (
                       select 1
                         from people.current_detail
                        where nhs_number between '9990000000' and '9999999999')
                """).query((row, _) -> row.getBoolean(1)).single();
    }
}
