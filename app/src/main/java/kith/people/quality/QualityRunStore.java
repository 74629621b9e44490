package kith.people.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import kith.engine.measures.ClusteredProportion;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.people.quality.QualityMetric.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts linkage quality in the temporary tables of one run: `truth`, `kin` (each record's cluster), `kind`
/// (each cluster's groups) and `counted`. They are gone with the transaction. [QualityRun] calls it in the
/// right order.
@Repository
class QualityRunStore {

    private final JdbcClient db;
    private final Copy copy;

    QualityRunStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// A record by its partner's number, and what the truth calls its person.
    record TruthRow(int partner, String localId, String person) {

        @Override
        public String toString() {
            return "TruthRow[" + partner + "]";
        }
    }

    void openTruth() {
        db.sql("""
                create temp table truth (partner int, local_id text, person text) on commit drop
                """).update();
    }

    void addTruth(List<TruthRow> some) {
        var rows = new CopyRows();
        some.forEach(row -> rows.row(3).int4(row.partner()).text(row.localId()).text(row.person()));
        copy.send("copy truth (partner, local_id, person) from stdin binary", rows);
    }

    /// Begins with no record in any cluster.
    void openClusters() {
        db.sql("""
                drop table if exists kin, kind, counted
                """).update();
        db.sql("""
                create temp table kin (record bigint primary key, cluster bigint not null) on commit drop
                """).update();
    }

    /// Clusters are the truth's people, of the records that are both in the truth and linked here.
    ///
    /// @return how many records that are
    long clusterByTruth() {
        long records = db.sql("""
                insert into kin (record, cluster)
                select partner_record.id, dense_rank() over (order by truth.person)
                  from truth
                  join people.partner_record using (partner, local_id)
                  join people.link on link.record = partner_record.id
                 where partner_record.replaced_at is null
                    on conflict do nothing
                """).update();
        db.sql("analyze kin").update();
        return records;
    }

    /// Clusters are the people that records are linked to.
    void clusterByLinks() {
        db.sql("""
                insert into kin (record, cluster)
                select record, person
                  from people.link
                """).update();
        db.sql("analyze kin").update();
    }

    /// Puts each cluster into its groups, as [Dimension] says.
    ///
    /// @param areas small areas of 2021
    /// @param fifths how deprived each of them is
    void assignGroups(LocalDate day, List<String> areas, List<Integer> fifths) {
        db.sql("""
                create temp table kind on commit drop as
                select cluster,
                       %s as ethnic_group,
                       coalesce(ethnicity, '') as ethnic_category,
                       case when flagged then '' else coalesce(fifth::text, '') end as deprivation,
                       %s as age,
                       coalesce(sex, '') as sex
                  from (select kin.cluster,
                               mode() within group (order by case when ethnicity ~ '^[A-HJ-NPRS]$' then ethnicity end) as ethnicity,
                               mode() within group (order by fifth) as fifth,
                               date_part('year', age(:day::date, mode() within group (order by birth_date))) as years,
                               mode() within group (order by case when sex in ('female', 'male') then sex end) as sex,
                               bool_or(flagged) as flagged
                          from kin
                          join people.detail using (record)
                          left join unnest(:areas::text[], :fifths::int[]) as deprived (area, fifth) on deprived.area = detail.area21
                         group by kin.cluster) said
                """.formatted(GroupingSql.ETHNIC_GROUP, GroupingSql.AGE_GROUP))
                .param("day", day)
                .param("areas", areas.toArray(String[]::new))
                .param("fifths", fifths.toArray(Integer[]::new))
                .update();
        db.sql("""
                create unique index kind_by_cluster on kind (cluster)
                """).update();
        db.sql("analyze kind").update();
        db.sql("""
                create temp table counted (cluster bigint, measure text, band int, hits float8, counted float8, stated float8) on commit drop
                """).update();
    }

    /// Counts pairs of records by the truth's people. A pair that is joined and of two of them is half of
    /// it each one's.
    void countPairs() {
        db.sql("""
                  with cell as (
                select kin.cluster, link.person, count(*)::float8 as records
                  from kin
                  join people.link using (record)
                 group by kin.cluster, link.person),
                       joined as (
                select person, sum(records) as records
                  from cell
                 group by person),
                       pairs as (
                select cell.cluster,
                       sum(cell.records * (cell.records - 1)) / 2 as found,
                       sum(cell.records * (joined.records - 1)) / 2 as linked,
                       sum(cell.records) * (sum(cell.records) - 1) / 2 as one
                  from cell
                  join joined using (person)
                 group by cell.cluster)
                insert into counted (cluster, measure, band, hits, counted)
                select cluster, 'precision', 0, found, linked
                  from pairs
                 union all
                select cluster, 'recall', 0, found, one
                  from pairs
                """).update();
    }

    /// Counts the pairs that the matcher found likely, by the truth's people: each pair half for each of
    /// its records.
    ///
    /// @param bounds where the bands of stated probabilities meet
    void countStated(List<Double> bounds) {
        db.sql("""
                  with stated as (
                select 1 / (1 + power(2, -pair.weight::float8)) as probability,
                       one.cluster as one, other.cluster as other,
                       case when one.cluster = other.cluster then 0.5 else 0 end as hit
                  from people.likely_pair pair
                  join kin one on one.record = pair.record
                  join kin other on other.record = pair.other),
                       banded as (
                select cluster, width_bucket(probability, :bounds::float8[]) + 1 as band, hit, probability / 2 as half
                  from stated
                 cross join lateral (values (one), (other)) as each (cluster))
                insert into counted (cluster, measure, band, hits, counted, stated)
                select cluster, 'calibration', coalesce(band, 0), sum(hit), count(*) / 2.0, sum(half)
                  from banded
                 group by grouping sets ((cluster), (cluster, band))
                """).param("bounds", bounds.toArray(Double[]::new)).update();
    }

    /// Counts how many records of each person say what is most telling.
    void countRecords() {
        db.sql("""
                insert into counted (cluster, measure, band, hits, counted)
                select kin.cluster, told.measure, 0, sum(told.hit), count(*)
                  from kin
                  join people.detail using (record)
                 cross join lateral (values ('nhs_number', case when nhs_number is null then 0 else 1 end),
                                            ('birth_date', case when birth_exact and birth_date is not null then 1 else 0 end))
                            as told (measure, hit)
                 group by kin.cluster, told.measure
                """).update();
    }

    /// What was counted, for everybody and each group.
    List<QualityMetric> counted(Source source) {
        return db.sql("""
                select measure, band, dimension, whose, count(*) as units, sum(hits) as hits, sum(counted) as counted,
                       sum(hits * hits) as hits_squared, sum(hits * counted) as product,
                       sum(counted * counted) as counted_squared, sum(stated) as stated
                  from counted
                  join kind using (cluster)
                 cross join lateral %s
                 where counted.counted > 0
                   and (band = 0 or dimension = 'everybody')
                 group by measure, band, dimension, whose
                 order by measure, dimension, whose, band
                """.formatted(GroupingSql.GROUPS_OF_A_ROW))
                .query((row, _) -> counted(row, source))
                .list();
    }

    private static QualityMetric counted(ResultSet row, Source source) throws SQLException {
        ClusteredProportion clustered = new ClusteredProportion(
                row.getLong("units"),
                row.getDouble("hits"),
                row.getDouble("counted"),
                row.getDouble("hits_squared"),
                row.getDouble("product"),
                row.getDouble("counted_squared"));
        return new QualityMetric(
                source,
                Measure.of(row.getString("measure")),
                Dimension.of(row.getString("dimension")),
                row.getString("whose"),
                row.getInt("band"),
                clustered.clusters(),
                clustered.hits(),
                clustered.of(),
                number(row, "stated"),
                clustered.share());
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
