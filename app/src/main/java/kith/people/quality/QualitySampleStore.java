package kith.people.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kith.engine.measures.InclusionProbabilities.Cell;
import kith.engine.measures.SampledUnit;
import kith.kernel.RecordId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the pairs that are drawn at random for workers to check: `people.checked` is the sample,
/// `people.drawn_from` the sizes of the frame it was drawn from.
@Repository
class QualitySampleStore {

    /// Where the bands of match probability meet from which pairs are drawn with different chances.
    private static final Double[] CERTAINTY_BOUNDS = {0.5, 0.99, 0.9999};

    /// The hexadecimal digits of a hash that make the random number of a pair: 52 bits, as many as a double
    /// holds.
    private static final int HEX_DIGITS = 13;

    private final JdbcClient db;

    QualitySampleStore(JdbcClient db) {
        this.db = db;
    }

    /// Gathers what can be drawn: the pairs that are joined, and those that are likely and not joined, with
    /// the groups that `assignGroups` found for each person. What was ruled of the two themselves is
    /// not drawn.
    void gatherFrame() {
        db.sql("""
                create temp table frame on commit drop as
                select one.record, other.record as other, true as joined,
                       1 / (1 + power(2, -pair.weight::float8)) as probability,
                       ruling.verdict, kind.ethnic_group, kind.ethnic_category, kind.deprivation, kind.age, kind.sex
                  from people.link one
                  join people.link other on other.person = one.person and other.record > one.record
                  join kind on kind.cluster = one.person
                  left join people.likely_pair pair on pair.record = one.record and pair.other = other.record
                  left join people.ruling_in_force ruling on ruling.record = one.record and ruling.other = other.record
                 union all
                select pair.record, pair.other, false, 1 / (1 + power(2, -pair.weight::float8)), ruling.verdict,
                       coalesce(nullif(kind.ethnic_group, ''), also.ethnic_group),
                       coalesce(nullif(kind.ethnic_category, ''), also.ethnic_category),
                       coalesce(nullif(kind.deprivation, ''), also.deprivation),
                       coalesce(nullif(kind.age, ''), also.age),
                       coalesce(nullif(kind.sex, ''), also.sex)
                  from people.likely_pair pair
                  join people.link one on one.record = pair.record
                  join people.link other on other.record = pair.other and other.person <> one.person
                  join kind on kind.cluster = one.person
                  join kind also on also.cluster = other.person
                  left join people.ruling_in_force ruling on ruling.record = pair.record and ruling.other = pair.other
                """).update();
        db.sql("analyze frame").update();
    }

    void keepFrameSizes(long model) {
        db.sql("""
                insert into people.drawn_from (model, joined, dimension, whose, pairs, ruled)
                select :model, joined, dimension, whose,
                       count(*) filter (where verdict is null),
                       count(*) filter (where joined and verdict = 'same')
                  from frame
                 cross join lateral %s
                 group by joined, dimension, whose
                """.formatted(GroupingSql.GROUPS_OF_A_ROW)).param("model", model).update();
    }

    /// What can be drawn, by groups and by how sure the matcher is.
    List<Cell> cells(boolean joined) {
        return db.sql("""
                select ethnic_group, deprivation, age, sex, sure, count(*) as pairs
                  from (select ethnic_group, deprivation, age, sex,
                               width_bucket(coalesce(probability, 0), :bounds::float8[]) as sure
                          from frame
                         where joined = :joined
                           and verdict is null) drawable
                 group by ethnic_group, deprivation, age, sex, sure
                 order by ethnic_group, deprivation, age, sex, sure
                """)
                .param("bounds", CERTAINTY_BOUNDS)
                .param("joined", joined)
                .query((row, _) -> new Cell(
                        List.of(
                                row.getString("ethnic_group"),
                                row.getString("deprivation"),
                                row.getString("age"),
                                row.getString("sex"),
                                row.getString("sure")),
                        row.getLong("pairs")))
                .list();
    }

    /// Draws each pair of these cells or not, by a number that nothing but the run and its two records
    /// decides.
    void draw(long model, boolean joined, List<Cell> cells, List<Double> chances) {
        db.sql("""
                insert into people.checked (model, record, other, joined, chance, probability,
                                            ethnic_group, ethnic_category, deprivation, age, sex)
                select :model, record, other, joined, cell.chance, probability,
                       frame.ethnic_group, ethnic_category, frame.deprivation, frame.age, frame.sex
                  from frame
                  join unnest(:groups::text[], :deprivations::text[], :ages::text[], :sexes::text[], :sures::int[], :chances::float8[])
                       as cell (ethnic_group, deprivation, age, sex, sure, chance)
                    on (cell.ethnic_group, cell.deprivation, cell.age, cell.sex)
                       = (frame.ethnic_group, frame.deprivation, frame.age, frame.sex)
                   and cell.sure = width_bucket(coalesce(probability, 0), :bounds::float8[])
                 where joined = :joined
                   and verdict is null
                   and ('x' || left(encode(sha256(convert_to(concat_ws(' ', :model::bigint, record, other), 'UTF8')), 'hex'), :digits))
                       ::bit(52)::bigint / :range < cell.chance
                """)
                .param("model", model)
                .param("bounds", CERTAINTY_BOUNDS)
                .param("digits", HEX_DIGITS)
                .param("range", Math.pow(16, HEX_DIGITS))
                .param("joined", joined)
                .param("groups", column(cells, 0))
                .param("deprivations", column(cells, 1))
                .param("ages", column(cells, 2))
                .param("sexes", column(cells, 3))
                .param(
                        "sures",
                        cells.stream()
                                .map(cell -> Integer.valueOf(cell.groups().get(4)))
                                .toArray(Integer[]::new))
                .param("chances", chances.toArray(Double[]::new))
                .update();
    }

    private static String[] column(List<Cell> cells, int column) {
        return cells.stream().map(cell -> cell.groups().get(column)).toArray(String[]::new);
    }

    /// The pairs that a run drew.
    List<RecordPair> drawn(long model) {
        return db.sql("""
                select record, other
                  from people.checked
                 where model = :model
                """)
                .param("model", model)
                .query((row, _) ->
                        new RecordPair(new RecordId(row.getLong("record")), new RecordId(row.getLong("other"))))
                .list();
    }

    /// Whether the latest run drew a pair on which no decision is in force, and both records are still linked.
    boolean isUnanswered(RecordPair pair) {
        return db.sql("""
                select exists (
                       select
                         from people.checked
                        where model = (select id from people.model_in_force)
                          and record = :record
                          and other = :other
                          and not exists (select
                                            from people.ruling_in_force ruling
                                           where ruling.record = checked.record
                                             and ruling.other = checked.other)
                          and exists (select from people.link where link.record = checked.record)
                          and exists (select from people.link where link.record = checked.other)) as is_unanswered
                """)
                .param("record", pair.record().value())
                .param("other", pair.other().value())
                .query((row, _) -> row.getBoolean("is_unanswered"))
                .single();
    }

    /// What a run drew, with what is ruled of it now.
    List<CheckRow> checks(long model) {
        return db.sql("""
                select joined, chance, probability, ethnic_group, ethnic_category, deprivation, age, sex, ruling.verdict
                  from people.checked
                  left join people.ruling_in_force ruling using (record, other)
                 where model = :model
                """)
                .param("model", model)
                .query(QualitySampleStore::check)
                .list();
    }

    private static CheckRow check(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        double probability = row.getDouble("probability");
        return new CheckRow(
                row.getBoolean("joined"),
                row.getDouble("chance"),
                row.wasNull() ? null : probability,
                row.getString("ethnic_group"),
                row.getString("ethnic_category"),
                row.getString("deprivation"),
                row.getString("age"),
                row.getString("sex"),
                verdict == null ? null : MatchDecision.of(verdict));
    }

    List<DrawnFromRow> drawnFrom(long model) {
        return db.sql("""
                select joined, dimension, whose, pairs, ruled
                  from people.drawn_from
                 where model = :model
                 order by dimension, whose, joined
                """)
                .param("model", model)
                .query((row, _) -> new DrawnFromRow(
                        row.getBoolean("joined"),
                        Dimension.of(row.getString("dimension")),
                        row.getString("whose"),
                        row.getLong("pairs"),
                        row.getLong("ruled")))
                .list();
    }

    /// How many pairs of a group could be drawn, and how many needed no check.
    record DrawnFromRow(boolean joined, Dimension dimension, String whose, long pairs, long ruled) {}

    /// One pair that was drawn, with no word of whose it is.
    ///
    /// @param probability nothing where the two are one person only through a third record
    record CheckRow(
            boolean joined,
            double chance,
            @Nullable Double probability,
            String ethnicGroup,
            String ethnicCategory,
            String deprivation,
            String age,
            String sex,
            @Nullable MatchDecision verdict) {

        boolean isAnswered() {
            return verdict != null;
        }

        SampledUnit drawn() {
            return new SampledUnit(chance, verdict == MatchDecision.SAME_PERSON);
        }

        /// Of how many like it the matcher expects them to be one person's.
        double expected() {
            return probability == null ? 0 : probability / chance;
        }

        boolean isOf(Dimension dimension, String group) {
            return switch (dimension) {
                case EVERYBODY -> true;
                case ETHNIC_GROUP -> ethnicGroup.equals(group);
                case ETHNIC_CATEGORY -> ethnicCategory.equals(group);
                case DEPRIVATION -> deprivation.equals(group);
                case AGE -> age.equals(group);
                case SEX -> sex.equals(group);
            };
        }
    }
}
