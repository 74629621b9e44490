package kith.access.devices;

import java.time.Instant;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the hashes of known devices' tokens in `access.known_device`.
@Repository
class KnownDeviceStore {

    private final JdbcClient db;

    KnownDeviceStore(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] hash, WorkerId worker, Instant now) {
        db.sql("""
                insert into access.known_device (token_hash, worker, since, used_at)
                values (:hash, :worker, :now, :now)
                """)
                .param("hash", hash)
                .param("worker", Sql.value(worker))
                .param("now", Sql.value(now))
                .update();
    }

    boolean isKnown(byte[] hash, String username) {
        return db.sql("""
                select exists (select 1
                                 from access.known_device device
                                 join access.worker on worker.id = device.worker
                                where device.token_hash = :hash
                                  and worker.username = :username)
                """)
                .param("hash", hash)
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    /// False where this is no device of the worker's.
    boolean used(byte[] hash, WorkerId worker, Instant now) {
        return db.sql("""
                update access.known_device
                   set used_at = :now
                 where token_hash = :hash
                   and worker = :worker
                """)
                        .param("hash", hash)
                        .param("worker", Sql.value(worker))
                        .param("now", Sql.value(now))
                        .update()
                == 1;
    }

    void forgetAllOf(WorkerId worker) {
        db.sql("""
                delete from access.known_device
                 where worker = :worker
                """).param("worker", Sql.value(worker)).update();
    }

    int forgetUnusedSince(Instant moment) {
        return db.sql("""
                delete from access.known_device
                 where used_at < :moment
                """).param("moment", Sql.value(moment)).update();
    }
}
