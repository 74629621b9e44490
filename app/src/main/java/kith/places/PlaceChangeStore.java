package kith.places;

import java.time.Instant;
import java.util.Optional;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the log of changes to the reference, and the days from which geographies are in force.
@Repository
class PlaceChangeStore {

    private final JdbcClient db;

    PlaceChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// The number of the last change; 0 if nothing was ever loaded.
    long lastChange() {
        return db.sql("""
                select coalesce(max(change), 0)
                  from places.change
                """).query((row, _) -> row.getLong(1)).single();
    }

    /// The digest of the files that were loaded last.
    Optional<String> lastDigest() {
        return db.sql("""
                select digest
                  from places.change
                 where digest is not null
                 order by change desc
                 limit 1
                """).query((row, _) -> row.getString("digest")).optional();
    }

    /// Nobody else changes the reference until the transaction ends; reading goes on.
    void lock() {
        db.sql("""
                lock table places.change in exclusive mode
                """).update();
    }

    void changed(String what, Optional<String> digest, Instant now) {
        db.sql("""
                insert into places.change (at, what, digest)
                values (:at, :what, :digest)
                """)
                .param("at", Sql.value(now))
                .param("what", what)
                .param("digest", digest.orElse(null))
                .update();
    }

    /// Sets or moves the day from which a geography is in force.
    void start(Start start) {
        db.sql("""
                insert into places.geography_start (since, geography)
                values (:since, :geography)
                    on conflict on constraint a_geography_starts_once do update
                   set since = excluded.since
                """)
                .param("since", start.since())
                .param("geography", start.geography())
                .update();
    }
}
