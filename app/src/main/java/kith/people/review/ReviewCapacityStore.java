package kith.people.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.access.TaskGrant;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how many pairs a week the team can review, in `people.review_capacity`, and forecasts what that means.
@Repository
class ReviewCapacityStore {

    /// Links with at least this match weight in bits are wrong less often than once in a million. The forecast
    /// leaves them out.
    private static final int ALMOST_CERTAIN_BITS = 20;

    private final JdbcClient db;

    ReviewCapacityStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Integer> capacity() {
        return db.sql("""
                select pairs
                  from people.review_capacity
                 order by id desc
                 limit 1
                """).query((row, _) -> row.getInt("pairs")).optional();
    }

    void set(int pairs, WorkerId worker, Instant now) {
        db.sql("""
                insert into people.review_capacity (pairs, worker, at)
                values (:pairs, :worker, :now)
                """)
                .param("pairs", pairs)
                .param("worker", worker.value())
                .param("now", Sql.value(now))
                .update();
    }

    /// What a pace means for the likely pairs, of those that wait now; nothing where nobody ever ran the
    /// matcher. Links that are wrong less often than once in a million are left out of the sum.
    Optional<ReviewCapacityForecast> forecast(TaskGrant<ReviewMatches> granted, int capacity, Instant now) {
        return db.sql("""
                  with waiting as (
                select doubted.probability, doubted.is_likely,
                       row_number() over (order by doubted.is_likely, doubted.probability desc) as place
                  from (select record, other, max(probability) as probability, bool_and(kind = 'possible_match') as is_likely
                          from people.possible_match
                         group by record, other) doubted
                  join people.review_item item using (record, other)
                 where item.deferred_until is null
                    or item.deferred_until <= :now)
                select model.threshold,
                       (select count(*) from waiting where is_likely and place <= :capacity) as reviewed,
                       (select min(probability) from waiting where is_likely and place <= :capacity) as down_to,
                       (select count(*) from waiting where is_likely and place > :capacity) as beyond,
                       (select coalesce(sum(probability), 0) from waiting where is_likely and place > :capacity) as missed,
                       (select coalesce(sum(1 / (1 + power(2, weight::float8))), 0)
                          from people.likely_pair pair
                          join people.link one on one.record = pair.record
                          join people.link other on other.record = pair.other and other.person = one.person
                         where pair.weight >= ln(model.threshold / (1 - model.threshold)) / ln(2)
                           and pair.weight < :certain) as wrong
                  from people.model_in_force model
                """)
                .param("capacity", capacity)
                .param("certain", ALMOST_CERTAIN_BITS)
                .param("now", Sql.value(now))
                .query(ReviewCapacityStore::forecast)
                .optional();
    }

    private static ReviewCapacityForecast forecast(ResultSet row, int number) throws SQLException {
        double downTo = row.getDouble("down_to");
        return new ReviewCapacityForecast(
                row.getDouble("threshold"),
                row.getLong("reviewed"),
                row.getObject("down_to") == null ? OptionalDouble.empty() : OptionalDouble.of(downTo),
                row.getLong("beyond"),
                row.getDouble("missed"),
                row.getDouble("wrong"));
    }
}
