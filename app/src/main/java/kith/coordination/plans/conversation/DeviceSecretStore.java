package kith.coordination.plans.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the secrets of devices in `coordination.conversation_secret`.
@Repository
class DeviceSecretStore {

    static final Duration KEPT = Duration.ofDays(3);

    private static final int MOST_DEVICES = 10;

    private final JdbcClient db;

    DeviceSecretStore(JdbcClient db) {
        this.db = db;
    }

    /// The secret of the viewer on a device: a new one, unless it was used within 72 hours.
    byte[] secret(TaskGrant<?> granted, UUID device, byte[] fresh, Instant now) {
        db.sql("delete from coordination.conversation_secret where used_at < :before")
                .param("before", Sql.value(now.minus(KEPT)))
                .update();
        byte[] secret = db.sql("""
                insert into coordination.conversation_secret (worker, device, secret, used_at)
                values (:worker, :device, :secret, :now)
                    on conflict (worker, device) do update
                   set used_at = excluded.used_at
                returning secret
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .param("device", device)
                .param("secret", fresh)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getBytes("secret"))
                .single();
        db.sql("""
                delete from coordination.conversation_secret
                 where worker = :worker
                   and device not in (select device
                                        from coordination.conversation_secret
                                       where worker = :worker
                                       order by used_at desc
                                       limit :most)
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .param("most", MOST_DEVICES)
                .update();
        return secret;
    }
}
