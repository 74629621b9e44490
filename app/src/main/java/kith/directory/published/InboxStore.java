package kith.directory.published;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds to `directory.report_inbox` and `directory.correction_inbox`, and reads nothing.
@Repository
class InboxStore {

    private final JdbcClient db;

    InboxStore(JdbcClient db) {
        this.db = db;
    }

    void addReport(UUID entry) {
        db.sql("""
                insert into directory.report_inbox (entry)
                values (:entry)
                """).param("entry", entry).update();
    }

    void addCorrection(UUID entry, String words) {
        db.sql("""
                insert into directory.correction_inbox (entry, words)
                values (:entry, :words)
                """).param("entry", entry).param("words", words).update();
    }
}
