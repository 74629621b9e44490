package kith.people.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kith.engine.measures.Proportion;
import kith.people.quality.QualityMetric.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.measured`: the quality figures of each full match.
@Repository
class LinkageQualityStore {

    private final JdbcClient db;

    LinkageQualityStore(JdbcClient db) {
        this.db = db;
    }

    void keep(long model, List<QualityMetric> figures) {
        db.sql("""
                insert into people.measured (model, source, measure, dimension, whose, band, units, hits, counted, stated, share, low, high)
                select :model, source, measure, dimension, whose, band, units, hits, counted, stated, share, low, high
                  from unnest(:sources::text[], :measures::text[], :dimensions::text[], :whose::text[], :bands::int[],
                              :units::bigint[], :hits::float8[], :counted::float8[], :stated::float8[],
                              :shares::float8[], :lows::float8[], :highs::float8[])
                       as new (source, measure, dimension, whose, band, units, hits, counted, stated, share, low, high)
                    on conflict do nothing
                """)
                .param("model", model)
                .param(
                        "sources",
                        texts(figures.stream().map(figure -> figure.source().key())))
                .param(
                        "measures",
                        texts(figures.stream().map(figure -> figure.measure().key())))
                .param(
                        "dimensions",
                        texts(figures.stream().map(figure -> figure.dimension().key())))
                .param("whose", texts(figures.stream().map(QualityMetric::group)))
                .param("bands", figures.stream().map(QualityMetric::band).toArray(Integer[]::new))
                .param("units", figures.stream().map(QualityMetric::units).toArray(Long[]::new))
                .param("hits", numbers(figures.stream().map(QualityMetric::hits)))
                .param("counted", numbers(figures.stream().map(QualityMetric::of)))
                .param("stated", numbers(figures.stream().map(LinkageQualityStore::stated)))
                .param("shares", numbers(figures.stream().map(figure -> share(figure, Proportion::estimate))))
                .param("lows", numbers(figures.stream().map(figure -> share(figure, Proportion::low))))
                .param("highs", numbers(figures.stream().map(figure -> share(figure, Proportion::high))))
                .update();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static @Nullable Double[] numbers(Stream<? extends @Nullable Double> numbers) {
        return numbers.toArray(Double[]::new);
    }

    private static @Nullable Double stated(QualityMetric figure) {
        return figure.stated().isPresent() ? figure.stated().getAsDouble() : null;
    }

    private static @Nullable Double share(QualityMetric figure, java.util.function.ToDoubleFunction<Proportion> part) {
        return figure.share().isPresent() ? part.applyAsDouble(figure.share().get()) : null;
    }

    /// What is kept of a run.
    List<QualityMetric> kept(long model) {
        return db.sql("""
                select source, measure, dimension, whose, band, units, hits, counted, stated, share, low, high
                  from people.measured
                 where model = :model
                 order by source, measure, dimension, whose, band
                """)
                .param("model", model)
                .query(LinkageQualityStore::kept)
                .list();
    }

    private static QualityMetric kept(ResultSet row, int number) throws SQLException {
        OptionalDouble share = number(row, "share");
        return new QualityMetric(
                Source.of(row.getString("source")),
                Measure.of(row.getString("measure")),
                Dimension.of(row.getString("dimension")),
                row.getString("whose"),
                row.getInt("band"),
                row.getLong("units"),
                row.getDouble("hits"),
                row.getDouble("counted"),
                number(row, "stated"),
                share.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Proportion(share.getAsDouble(), row.getDouble("low"), row.getDouble("high"))));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /// The match in force and those before it, the latest first.
    List<RunOfMatcher> runs(int most) {
        return db.sql("""
                select id, at, records
                  from people.model_history
                 order by id desc
                 limit :most
                """)
                .param("most", most)
                .query((row, _) -> new RunOfMatcher(
                        row.getLong("id"), row.getTimestamp("at").toInstant(), row.getLong("records")))
                .list();
    }

    /// The run before one, where there was one.
    OptionalLong before(long model) {
        return db.sql("""
                select id
                  from people.model_history
                 where id < :model
                 order by id desc
                 limit 1
                """)
                .param("model", model)
                .query((row, _) -> row.getLong("id"))
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// One full run.
    record RunOfMatcher(long model, java.time.Instant at, long records) {}
}
