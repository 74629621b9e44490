package kith.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.places.geometry.Boundary;
import kith.places.geometry.GeoJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the boundaries of areas, wards and neighbourhoods.
@Repository
class BoundaryStore {

    private final JdbcClient db;
    private final Copy copy;

    BoundaryStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// Replaces the boundaries of one kind.
    void write(Boundary.Kind kind, Collection<Boundary> boundaries) {
        db.sql("""
                delete from places.boundary
                 where kind = :kind
                """).param("kind", kind.word()).update();
        var rows = new CopyRows();
        for (Boundary boundary : boundaries) {
            rows.row(3).text(kind.word()).text(boundary.code()).text(GeoJson.write(boundary));
        }
        copy.send("copy places.boundary (kind, code, geometry) from stdin binary", rows);
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from places.boundary)")
                .query(Boolean.class)
                .single();
    }

    Map<String, Boundary> boundaries(Boundary.Kind kind) {
        Map<String, Boundary> boundaries = new HashMap<>();
        db.sql("""
                select code, geometry
                  from places.boundary
                 where kind = :kind
                """)
                .param("kind", kind.word())
                .query((row, _) -> GeoJson.read(row.getString("code"), row.getString("geometry")))
                .list()
                .forEach(boundary -> boundaries.put(boundary.code(), boundary));
        return boundaries;
    }
}
