package kith.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps when the extract of each import was made, in `record.received`.
@Repository
class ReceivedStore {

    private final JdbcClient db;

    ReceivedStore(JdbcClient db) {
        this.db = db;
    }

    /// An import that resumes keeps the day it has.
    void add(RunId run, LocalDate day, Optional<Instant> made) {
        db.sql("""
                insert into record.received (run, day, made)
                values (:run, :day, :made)
                    on conflict do nothing
                """)
                .param("run", run.value())
                .param("day", day)
                .param("made", made.map(Timestamp::from).orElse(null))
                .update();
    }

    void remove(RunId run) {
        db.sql("""
                delete from record.received
                 where run = :run
                """).param("run", run.value()).update();
    }

    /// The imports of extracts that were made later than that of a run.
    Set<Integer> madeLater(RunId run) {
        return new HashSet<>(db.sql("""
                select later.run
                  from record.received later
                  join record.received own on own.run = :run
                                          and later.made > own.made
                """)
                .param("run", run.value())
                .query((row, _) -> row.getInt("run"))
                .list());
    }
}
