package kith.directory.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which calendars belong to which entries, in `directory.calendar`.
@Repository
class CalendarStore {

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CalendarRow> find(UUID entry) {
        return db.sql("""
                select entry, address, read_at, failed, outcome, remarks
                  from directory.calendar
                 where entry = :entry
                """)
                .param("entry", entry)
                .query(Sql.row(CalendarRow.class))
                .optional();
    }

    record CalendarRow(
            UUID entry, String address, @Nullable Instant readAt, boolean failed, String outcome, String remarks) {

        CalendarNow toCalendar() {
            return new CalendarNow(
                    address,
                    Optional.ofNullable(readAt),
                    failed,
                    outcome,
                    remarks.lines().toList());
        }
    }

    /// Sets where the calendar of an entry is.
    ///
    /// @param nextAt when it is read; none where a worker sends a file
    void put(UUID entry, String address, @Nullable Instant nextAt) {
        db.sql("""
                insert into directory.calendar (entry, address, next_at)
                values (:entry, :address, :nextAt)
                    on conflict (entry) do update
                   set address = excluded.address, next_at = excluded.next_at
                """)
                .param("entry", entry)
                .param("address", address)
                .param("nextAt", Sql.value(nextAt))
                .update();
    }

    void remove(UUID entry) {
        db.sql("""
                delete from directory.calendar
                 where entry = :entry
                """).param("entry", entry).update();
    }

    /// The calendars that are due. Nobody else takes them until the transaction ends.
    List<UUID> due(Instant now) {
        return db.sql("""
                select entry
                  from directory.calendar
                 where next_at <= :now
                 order by next_at, entry
                   for update skip locked
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getObject("entry", UUID.class))
                .list();
    }

    void nextAt(UUID entry, Instant at) {
        db.sql("""
                update directory.calendar
                   set next_at = :at
                 where entry = :entry
                   and address <> ''
                """).param("entry", entry).param("at", Sql.value(at)).update();
    }

    void outcome(UUID entry, Instant at, boolean failed, String outcome, List<String> remarks) {
        db.sql("""
                update directory.calendar
                   set read_at = :at, failed = :failed, outcome = :outcome, remarks = :remarks
                 where entry = :entry
                """)
                .param("entry", entry)
                .param("at", Sql.value(at))
                .param("failed", failed)
                .param("outcome", outcome)
                .param("remarks", String.join("\n", remarks))
                .update();
    }
}
