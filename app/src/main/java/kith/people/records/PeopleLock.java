package kith.people.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets one transaction at a time write about people: two records of one person that arrive in two imports at
/// once must be compared with each other. Readers do not wait.
@Component
public class PeopleLock {

    private final JdbcClient db;

    PeopleLock(JdbcClient db) {
        this.db = db;
    }

    /// Waits for the lock and holds it until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('people.writing'))").query(_ -> {});
    }
}
