package kith.access.workers;

import java.util.Optional;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps workers' e-mail addresses in `access.worker_email`.
@Repository
class WorkerEmailStore {

    private final JdbcClient db;

    WorkerEmailStore(JdbcClient db) {
        this.db = db;
    }

    void set(WorkerId worker, String address) {
        db.sql("""
                insert into access.worker_email (worker, address)
                values (:worker, :address)
                    on conflict (worker) do update
                   set address = excluded.address
                """).param("worker", worker.value()).param("address", address).update();
    }

    void remove(WorkerId worker) {
        db.sql("""
                delete from access.worker_email
                 where worker = :worker
                """).param("worker", worker.value()).update();
    }

    /// The address of a worker who has one and is not disabled.
    Optional<String> find(WorkerId worker) {
        return db.sql("""
                select worker_email.address
                  from access.worker_email
                  join access.worker on worker.id = worker_email.worker
                 where worker.id = :worker
                   and worker.disabled_at is null
                """)
                .param("worker", worker.value())
                .query((row, _) -> row.getString("address"))
                .optional();
    }
}
