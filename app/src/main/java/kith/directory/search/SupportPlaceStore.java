package kith.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.directory.venues.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads where the entries for each need are, as they are published.
@Repository
class SupportPlaceStore {

    /// The need to give something. Every other need is met by receiving something.
    private static final String GIVING = "contribution";

    private final JdbcClient db;

    SupportPlaceStore(JdbcClient db) {
        this.db = db;
    }

    /// Each place of each open entry that somebody assured, for each of its needs; once without a point for an entry
    /// that has no place on the map.
    List<PlaceRow> places(LocalDate oldestOffered) {
        return db.sql("""
                select served.need, support.entry, venue.latitude, venue.longitude
                  from directory.published_support as support
                 cross join unnest(support.needs) as served (need)
                  left join directory.published_venue as venue
                    on venue.entry = support.entry
                   and venue.latitude is not null
                 where support.status = 'active'
                   and support.counts_from >= :oldestOffered
                   and case when served.need = :giving then 'give' else 'receive' end = any(support.ways)
                 order by served.need, support.entry, venue.number
                """)
                .param("oldestOffered", oldestOffered)
                .param("giving", GIVING)
                .query((row, _) -> place(row))
                .list();
    }

    private static PlaceRow place(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new PlaceRow(
                row.getString("need"),
                row.getObject("entry", UUID.class),
                latitude == null || longitude == null ? Optional.empty() : Optional.of(new Point(latitude, longitude)));
    }

    /// An entry that serves a need, and one of its places.
    record PlaceRow(String need, UUID entry, Optional<Point> point) {}
}
