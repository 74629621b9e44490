package kith.directory.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.places.BoroughMap.Outline;
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

    /// The wards of small areas, by the codes of both.
    Map<String, String> wards() {
        return db.sql("""
                select area, ward
                  from directory.published_area
                """).query((row, _) -> Map.entry(row.getString("area"), row.getString("ward"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Outline> outlines() {
        return db.sql("""
                select kind, code, geometry
                  from directory.published_boundary
                """)
                .query((row, _) -> new Outline(row.getString("kind"), row.getString("code"), row.getString("geometry")))
                .list();
    }

    /// One small area of a neighbourhood; none where the neighbourhood has no area.
    record AreaRow(String neighbourhood, String name, Optional<String> area) {}
}
