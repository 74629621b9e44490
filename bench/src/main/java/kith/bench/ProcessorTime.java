package kith.bench;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The processor time that this process and the processes of PostgreSQL that serve it have taken.
final class ProcessorTime {

    private final JdbcClient db;

    ProcessorTime(Workplace workplace) {
        this.db = JdbcClient.create(workplace.database());
    }

    /// So far. Connections stay open while a benchmark works, so no process of PostgreSQL that has ended is missing.
    Duration now() {
        return Arrays.stream(serving())
                .mapToObj(ProcessHandle::of)
                .flatMap(found -> found.stream())
                .map(ProcessorTime::of)
                .reduce(of(ProcessHandle.current()), Duration::plus);
    }

    private long[] serving() {
        return db.sql("""
                select pid
                  from pg_stat_activity
                 where datname = current_database()
                """).query((row, _) -> row.getLong("pid")).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
