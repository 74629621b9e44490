package kith.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the reference in the schema `places`. Every statement this module runs is in this file.
@Repository
class PlaceStore {

    private final JdbcClient db;
    private final Copy copy;

    PlaceStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// The number of the last change, 0 where nothing was ever loaded.
    long lastChange() {
        return db.sql("""
                select coalesce(max(change), 0)
                  from places.change
                """).query((row, _) -> row.getLong(1)).single();
    }

    /// What the files last loaded came to.
    Optional<String> lastDigest() {
        return db.sql("""
                select digest
                  from places.change
                 where digest is not null
                 order by change desc
                 limit 1
                """).query((row, _) -> row.getString("digest")).optional();
    }

    /// Nobody else changes the reference until the transaction ends; reading goes on.
    void lock() {
        db.sql("""
                lock table places.change in exclusive mode
                """).update();
    }

    void changed(String what, Optional<String> digest, Instant now) {
        db.sql("""
                insert into places.change (at, what, digest)
                values (:at, :what, :digest)
                """)
                .param("at", Sql.value(now))
                .param("what", what)
                .param("digest", digest.orElse(null))
                .update();
    }

    Reference read() {
        return new Reference(
                geographies(),
                starts(),
                neighbourhoods(),
                areas(),
                changes(),
                deprivation(),
                postcodes(),
                practices(),
                placements());
    }

    private List<Geography> geographies() {
        return db.sql("""
                select geography, name, illustrative
                  from places.geography
                 order by geography
                """)
                .query((row, _) -> new Geography(
                        row.getString("geography"), row.getString("name"), row.getBoolean("illustrative")))
                .list();
    }

    private List<Start> starts() {
        return db.sql("""
                select since, geography
                  from places.geography_start
                 order by since
                """)
                .query((row, _) -> new Start(day(row, "since"), row.getString("geography")))
                .list();
    }

    private List<Neighbourhood> neighbourhoods() {
        return db.sql("""
                select geography, neighbourhood, name, part, illustrative
                  from places.neighbourhood
                 order by geography, position
                """)
                .query((row, _) -> new Neighbourhood(
                        row.getString("geography"),
                        row.getString("neighbourhood"),
                        row.getString("name"),
                        row.getString("part"),
                        row.getBoolean("illustrative")))
                .list();
    }

    private List<Area> areas() {
        return db.sql("""
                select area.edition, area.area, area.name, area.ward, ward.name as ward_name,
                       area.msoa, area.residents
                  from places.area
                  join places.ward on ward.ward = area.ward
                 order by area.edition, area.area
                """)
                .query((row, _) -> new Area(
                        Edition.of(row.getInt("edition")),
                        row.getString("area"),
                        row.getString("name"),
                        new Ward(row.getString("ward"), row.getString("ward_name")),
                        row.getString("msoa"),
                        row.getInt("residents")))
                .list();
    }

    private List<AreaChange> changes() {
        return db.sql("""
                select lsoa11, lsoa21, change
                  from places.area_change
                 order by lsoa11, lsoa21
                """)
                .query((row, _) -> new AreaChange(
                        row.getString("lsoa11"), row.getString("lsoa21"), AreaChange.Kind.of(row.getString("change"))))
                .list();
    }

    private List<Deprivation> deprivation() {
        return db.sql("""
                select index_year, area, rank, decile
                  from places.deprivation
                 order by index_year, area
                """)
                .query((row, _) -> new Deprivation(
                        Index.of(row.getInt("index_year")),
                        row.getString("area"),
                        row.getInt("rank"),
                        row.getInt("decile")))
                .list();
    }

    private List<Postcode> postcodes() {
        return db.sql("""
                select postcode, lsoa11, lsoa21
                  from places.postcode
                 order by postcode
                """)
                .query((row, _) -> new Postcode(
                        row.getString("postcode"),
                        row.getString("lsoa11") == null
                                ? Optional.empty()
                                : Optional.of(new Areas(row.getString("lsoa11"), row.getString("lsoa21")))))
                .list();
    }

    private List<Practice> practices() {
        return db.sql("""
                select practice, name, postcode, lsoa21, opened, closed, takes_patients
                  from places.practice
                 order by practice
                """)
                .query((row, _) -> new Practice(
                        row.getString("practice"),
                        row.getString("name"),
                        row.getString("postcode"),
                        Optional.ofNullable(row.getString("lsoa21")),
                        day(row, "opened"),
                        Optional.ofNullable(row.getObject("closed", LocalDate.class)),
                        row.getBoolean("takes_patients")))
                .list();
    }

    private List<Placement> placements() {
        return db.sql("""
                select geography, 'AREA' as kind, area as code, since, neighbourhood
                  from places.area_placement
                 union all
                select geography, 'PRACTICE', practice, since, neighbourhood
                  from places.practice_placement
                 order by 1, 2, 3, 4
                """)
                .query((row, _) -> new Placement(
                        row.getString("geography"),
                        Placement.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        day(row, "since"),
                        Optional.ofNullable(row.getString("neighbourhood"))))
                .list();
    }

    /// Takes the place of everything but boundaries and the log of changes.
    void write(Reference reference) {
        db.sql("""
                truncate places.geography, places.geography_start, places.neighbourhood, places.ward,
                         places.area, places.area_change, places.deprivation, places.postcode,
                         places.practice, places.practice_placement, places.area_placement
                """).update();
        writeGeographies(reference);
        writeAreas(reference);
        writePractices(reference);
    }

    private void writeGeographies(Reference reference) {
        var geographies = new CopyRows();
        for (Geography geography : reference.geographies()) {
            geographies.row(3).text(geography.key()).text(geography.name()).bool(geography.illustrative());
        }
        copy.send("copy places.geography (geography, name, illustrative) from stdin binary", geographies);

        var starts = new CopyRows();
        for (Start start : reference.starts()) {
            starts.row(2).date(start.since()).text(start.geography());
        }
        copy.send("copy places.geography_start (since, geography) from stdin binary", starts);

        var neighbourhoods = new CopyRows();
        int position = 0;
        for (Neighbourhood neighbourhood : reference.neighbourhoods()) {
            neighbourhoods
                    .row(6)
                    .text(neighbourhood.geography())
                    .text(neighbourhood.key())
                    .int4(++position)
                    .text(neighbourhood.name())
                    .text(neighbourhood.part())
                    .bool(neighbourhood.illustrative());
        }
        copy.send("""
                copy places.neighbourhood (geography, neighbourhood, position, name, part, illustrative) from stdin binary
                """, neighbourhoods);
    }

    private void writeAreas(Reference reference) {
        var wards = new CopyRows();
        reference.areas().stream()
                .map(Area::ward)
                .distinct()
                .forEach(ward -> wards.row(2).text(ward.code()).text(ward.name()));
        copy.send("copy places.ward (ward, name) from stdin binary", wards);

        var areas = new CopyRows();
        for (Area area : reference.areas()) {
            areas.row(6)
                    .int2(area.edition().year())
                    .text(area.code())
                    .text(area.name())
                    .text(area.ward().code())
                    .text(area.msoa())
                    .int4(area.residents());
        }
        copy.send("copy places.area (edition, area, name, ward, msoa, residents) from stdin binary", areas);

        var changes = new CopyRows();
        for (AreaChange change : reference.changes()) {
            changes.row(3)
                    .text(change.lsoa11())
                    .text(change.lsoa21())
                    .text(change.kind().word());
        }
        copy.send("copy places.area_change (lsoa11, lsoa21, change) from stdin binary", changes);

        var deprivation = new CopyRows();
        for (Deprivation figure : reference.deprivation()) {
            deprivation
                    .row(5)
                    .int2(figure.index().year())
                    .int2(figure.index().areas().year())
                    .text(figure.area())
                    .int4(figure.rank())
                    .int2(figure.decile());
        }
        copy.send(
                "copy places.deprivation (index_year, area_edition, area, rank, decile) from stdin binary",
                deprivation);

        var postcodes = new CopyRows();
        for (Postcode postcode : reference.postcodes()) {
            postcodes
                    .row(3)
                    .text(postcode.code())
                    .text(postcode.areas().map(Areas::lsoa11).orElse(null))
                    .text(postcode.areas().map(Areas::lsoa21).orElse(null));
        }
        copy.send("copy places.postcode (postcode, lsoa11, lsoa21) from stdin binary", postcodes);
    }

    private void writePractices(Reference reference) {
        var practices = new CopyRows();
        for (Practice practice : reference.practices()) {
            practices
                    .row(7)
                    .text(practice.code())
                    .text(practice.name())
                    .text(practice.postcode())
                    .text(practice.area().orElse(null))
                    .date(practice.opened())
                    .date(practice.closed().orElse(null))
                    .bool(practice.takesPatients());
        }
        copy.send("""
                copy places.practice (practice, name, postcode, lsoa21, opened, closed, takes_patients) from stdin binary
                """, practices);

        var ofPractices = new CopyRows();
        var ofAreas = new CopyRows();
        for (Placement placement : reference.placements()) {
            CopyRows rows = switch (placement.kind()) {
                case PRACTICE -> ofPractices;
                case AREA -> ofAreas;
            };
            rows.row(4)
                    .text(placement.geography())
                    .text(placement.code())
                    .date(placement.since())
                    .text(placement.neighbourhood().orElse(null));
        }
        copy.send("""
                copy places.practice_placement (geography, practice, since, neighbourhood) from stdin binary
                """, ofPractices);
        copy.send("copy places.area_placement (geography, area, since, neighbourhood) from stdin binary", ofAreas);
    }

    /// Sets or moves the day from which a geography is in force.
    void start(Start start) {
        db.sql("""
                insert into places.geography_start (since, geography)
                values (:since, :geography)
                    on conflict on constraint a_geography_starts_once do update
                   set since = excluded.since
                """)
                .param("since", start.since())
                .param("geography", start.geography())
                .update();
    }

    /// The outlines of one kind take the place of those that were there.
    void writeBoundaries(Boundary.Kind kind, Collection<Boundary> boundaries) {
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

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
