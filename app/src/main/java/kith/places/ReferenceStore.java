package kith.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.Postcode;
import kith.kernel.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the reference of places: every table but boundaries and the log of changes.
@Repository
class ReferenceStore {

    /// In the order in which they are written: a table comes after those that it refers to.
    private static final List<ReferenceTable<?>> TABLES = List.of(
            new ReferenceTable<Geography>(
                    "copy places.geography (geography, name, illustrative) from stdin binary",
                    3,
                    (row, geography, _) ->
                            row.text(geography.key()).text(geography.name()).bool(geography.illustrative()),
                    Reference::geographies),
            new ReferenceTable<Start>(
                    "copy places.geography_start (since, geography) from stdin binary",
                    2,
                    (row, start, _) -> row.date(start.since()).text(start.geography()),
                    Reference::starts),
            new ReferenceTable<Neighbourhood>(
                    """
                    copy places.neighbourhood (geography, neighbourhood, position, name, part, illustrative)
                    from stdin binary
                    """,
                    6,
                    (row, neighbourhood, position) -> row.text(neighbourhood.geography())
                            .text(neighbourhood.key().key())
                            .int4(position)
                            .text(neighbourhood.name())
                            .text(neighbourhood.part())
                            .bool(neighbourhood.illustrative()),
                    Reference::neighbourhoods),
            new ReferenceTable<Area.Ward>(
                    "copy places.ward (ward, name) from stdin binary",
                    2,
                    (row, ward, _) -> row.text(ward.code()).text(ward.name()),
                    reference -> reference.areas().stream()
                            .map(Area::ward)
                            .distinct()
                            .toList()),
            new ReferenceTable<Area>(
                    "copy places.area (edition, area, name, ward, msoa, residents) from stdin binary",
                    6,
                    (row, area, _) -> row.int2(area.edition().year())
                            .text(area.code().code())
                            .text(area.name())
                            .text(area.ward().code())
                            .text(area.msoa())
                            .int4(area.residents()),
                    Reference::areas),
            new ReferenceTable<AreaChange>(
                    "copy places.area_change (lsoa11, lsoa21, change) from stdin binary",
                    3,
                    (row, change, _) -> row.text(change.lsoa11().code())
                            .text(change.lsoa21().code())
                            .text(change.kind().word()),
                    Reference::changes),
            new ReferenceTable<Deprivation>(
                    "copy places.deprivation (index_year, area_edition, area, rank, decile) from stdin binary",
                    5,
                    (row, figure, _) -> row.int2(figure.index().year())
                            .int2(figure.index().areas().year())
                            .text(figure.area().code())
                            .int4(figure.rank())
                            .int2(figure.decile()),
                    Reference::deprivation),
            new ReferenceTable<PostcodeAreas>(
                    "copy places.postcode (postcode, lsoa11, lsoa21) from stdin binary",
                    3,
                    (row, postcode, _) -> row.text(postcode.postcode().code())
                            .text(code(postcode.areas().map(Areas::lsoa11)))
                            .text(code(postcode.areas().map(Areas::lsoa21))),
                    Reference::postcodes),
            new ReferenceTable<Practice>(
                    """
                    copy places.practice (practice, name, postcode, lsoa21, opened, closed, takes_patients)
                    from stdin binary
                    """,
                    7,
                    (row, practice, _) -> row.text(practice.code().code())
                            .text(practice.name())
                            .text(practice.postcode())
                            .text(code(practice.area()))
                            .date(practice.opened())
                            .date(practice.closed().orElse(null))
                            .bool(practice.takesPatients()),
                    Reference::practices),
            placements(
                    "copy places.practice_placement (geography, practice, since, neighbourhood) from stdin binary",
                    Placement.Kind.PRACTICE),
            placements(
                    "copy places.area_placement (geography, area, since, neighbourhood) from stdin binary",
                    Placement.Kind.AREA));

    private static ReferenceTable<Placement> placements(String copyIn, Placement.Kind kind) {
        return new ReferenceTable<>(
                copyIn,
                4,
                (row, placement, _) -> row.text(placement.geography())
                        .text(placement.code())
                        .date(placement.since())
                        .text(placement
                                .neighbourhood()
                                .map(NeighbourhoodKey::key)
                                .orElse(null)),
                reference -> reference.placements().stream()
                        .filter(placement -> placement.kind() == kind)
                        .toList());
    }

    private final JdbcClient db;
    private final Copy copy;

    ReferenceStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
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
                        new NeighbourhoodKey(row.getString("neighbourhood")),
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
                        new LsoaCode(row.getString("area")),
                        row.getString("name"),
                        new Area.Ward(row.getString("ward"), row.getString("ward_name")),
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
                        new LsoaCode(row.getString("lsoa11")),
                        new LsoaCode(row.getString("lsoa21")),
                        AreaChange.Kind.of(row.getString("change"))))
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
                        new LsoaCode(row.getString("area")),
                        row.getInt("rank"),
                        row.getInt("decile")))
                .list();
    }

    private List<PostcodeAreas> postcodes() {
        return db.sql("""
                select postcode, lsoa11, lsoa21
                  from places.postcode
                 order by postcode
                """)
                .query((row, _) -> new PostcodeAreas(
                        new Postcode(row.getString("postcode")),
                        row.getString("lsoa11") == null
                                ? Optional.empty()
                                : Optional.of(new Areas(
                                        new LsoaCode(row.getString("lsoa11")), new LsoaCode(row.getString("lsoa21"))))))
                .list();
    }

    private List<Practice> practices() {
        return db.sql("""
                select practice, name, postcode, lsoa21, opened, closed, takes_patients
                  from places.practice
                 order by practice
                """)
                .query((row, _) -> new Practice(
                        new OdsCode(row.getString("practice")),
                        row.getString("name"),
                        row.getString("postcode"),
                        Optional.ofNullable(row.getString("lsoa21")).map(LsoaCode::new),
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
                        Optional.ofNullable(row.getString("neighbourhood")).map(NeighbourhoodKey::new)))
                .list();
    }

    /// Replaces everything but boundaries and the log of changes.
    void write(Reference reference) {
        db.sql("""
                truncate places.geography, places.geography_start, places.neighbourhood, places.ward,
                         places.area, places.area_change, places.deprivation, places.postcode,
                         places.practice, places.practice_placement, places.area_placement
                """).update();
        TABLES.forEach(table -> table.copy(reference, copy));
    }

    private static @Nullable String code(Optional<LsoaCode> area) {
        return area.map(LsoaCode::code).orElse(null);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
