package kith.directory.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the neighbourhoods of a day and their areas, as they are published.
@Repository
class NeighbourhoodStore {

    private final JdbcClient db;

    NeighbourhoodStore(JdbcClient db) {
        this.db = db;
    }

    /// In the order of the borough's own file.
    List<AreaRow> areas(LocalDate day) {
        return db.sql("""
                select neighbourhood, name, area
                  from directory.published_neighbourhoods(:day)
                 order by position, area
                """)
                .param("day", day)
                .query((row, _) -> new AreaRow(
                        row.getString("neighbourhood"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("area"))))
                .list();
    }

    /// One small area of a neighbourhood; none where the neighbourhood has no area.
    record AreaRow(String neighbourhood, String name, Optional<String> area) {}
}
