package kith.kernel;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps bank holidays that were announced late, in `kernel.announced_holiday`.
@Repository
class AnnouncedHolidayStore {

    private final JdbcClient db;

    AnnouncedHolidayStore(JdbcClient db) {
        this.db = db;
    }

    Set<LocalDate> all() {
        return Set.copyOf(db.sql("""
                select day
                  from kernel.announced_holiday
                """)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list());
    }
}
