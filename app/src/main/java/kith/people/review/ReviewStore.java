package kith.people.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.AccessDecision.Field;
import kith.access.TaskGrant;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.people.linkage.ClericalDecision;
import kith.people.linkage.DecisionRow;
import kith.people.linkage.LinkResult.DoubtRow;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the pairs in doubt: who is looking at which, and what was put off.
@Repository
public class ReviewStore {

    /// Weightiest first, as they stand in [Doubt.Kind].
    private static final String[] KINDS =
            Arrays.stream(Doubt.Kind.values()).map(ReviewStore::key).toArray(String[]::new);

    private final JdbcClient db;

    public ReviewStore(JdbcClient db) {
        this.db = db;
    }

    public List<BacklogEntry> waiting(TaskGrant<ReviewMatches> granted, int most, Instant now) {
        return db.sql("""
                select pair.key, doubted.kinds, doubted.since, one.partner, other.partner as other_partner,
                       case when pair.held_until > :now then pair.worker end as held_by
                  from (select record, other, min(since) as since,
                               min(array_position(:kinds::text[], kind)) as weight,
                               max(probability) as probability,
                               array_agg(kind order by array_position(:kinds::text[], kind)) as kinds
                          from people.doubt
                         group by record, other) doubted
                  join people.pair using (record, other)
                  join people.partner_record one on one.id = doubted.record
                  join people.partner_record other on other.id = doubted.other
                 where pair.put_off_until is null
                    or pair.put_off_until <= :now
                 order by doubted.weight,
                       case when doubted.weight = array_position(:kinds::text[], 'check') then pair.key end,
                       case when doubted.kinds = '{likely}' then doubted.probability end desc,
                       doubted.since, doubted.record, doubted.other
                 limit :most
                """)
                .param("kinds", KINDS)
                .param("now", Sql.value(now))
                .param("most", most)
                .query(ReviewStore::waiting)
                .list();
    }

    private static BacklogEntry waiting(ResultSet row, int number) throws SQLException {
        long heldBy = row.getLong("held_by");
        return new BacklogEntry(
                row.getObject("key", UUID.class),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(ReviewStore::kind)
                        .toList(),
                row.getTimestamp("since").toInstant(),
                new PartnerId(row.getInt("partner")),
                new PartnerId(row.getInt("other_partner")),
                heldBy == 0 ? Optional.empty() : Optional.of(new WorkerId(heldBy)));
    }

    public long waitingInAll(Instant now) {
        return db.sql("""
                select count(distinct (pair.record, pair.other)) as pairs
                  from people.doubt
                  join people.pair using (record, other)
                 where pair.put_off_until is null
                    or pair.put_off_until <= :now
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("pairs"))
                .single();
    }

    public long putOff(Instant now) {
        return db.sql("""
                select count(distinct (pair.record, pair.other)) as pairs
                  from people.doubt
                  join people.pair using (record, other)
                 where pair.put_off_until > :now
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("pairs"))
                .single();
    }

    /// Holds the weightiest and oldest pair that is nobody else's, and passes over those that somebody is taking just
    /// now.
    public Optional<UUID> claimNext(WorkerId worker, Instant now, Instant until) {
        return db.sql("""
                  with chosen as (
                select pair.record, pair.other
                  from people.pair
                  join lateral (select min(since) as since, min(array_position(:kinds::text[], kind)) as weight,
                                       case when count(*) = 1 then max(probability) end as probability
                                  from people.doubt
                                 where doubt.record = pair.record
                                   and doubt.other = pair.other) doubted on doubted.since is not null
                 where (pair.held_until is null or pair.held_until <= :now or pair.worker = :worker)
                   and (pair.put_off_until is null or pair.put_off_until <= :now)
                 order by coalesce(pair.worker = :worker and pair.held_until > :now, false) desc,
                       doubted.weight,
                       case when doubted.weight = array_position(:kinds::text[], 'check') then pair.key end,
                       doubted.probability desc, doubted.since, pair.record, pair.other
                 limit 1
                   for update of pair skip locked)
                update people.pair
                   set worker = :worker,
                       held_until = :until
                  from chosen
                 where pair.record = chosen.record
                   and pair.other = chosen.other
                returning pair.key
                """)
                .param("kinds", KINDS)
                .param("worker", worker.value())
                .param("now", Sql.value(now))
                .param("until", Sql.value(until))
                .query((row, _) -> row.getObject("key", UUID.class))
                .optional();
    }

    /// Whether the pair, being in doubt, is now this worker's.
    public boolean claim(UUID key, WorkerId worker, Instant now, Instant until) {
        return db.sql("""
                update people.pair
                   set worker = :worker,
                       held_until = :until,
                       put_off_until = null
                 where key = :key
                   and (held_until is null or held_until <= :now or worker = :worker)
                   and exists (select
                                 from people.doubt
                                where doubt.record = pair.record
                                  and doubt.other = pair.other)
                """)
                        .param("key", key)
                        .param("worker", worker.value())
                        .param("now", Sql.value(now))
                        .param("until", Sql.value(until))
                        .update()
                == 1;
    }

    public Optional<Held> heldBy(UUID key, Instant now) {
        return db.sql("""
                select worker, held_until
                  from people.pair
                 where key = :key
                   and held_until > :now
                   and exists (select
                                 from people.doubt
                                where doubt.record = pair.record
                                  and doubt.other = pair.other)
                """)
                .param("key", key)
                .param("now", Sql.value(now))
                .query((row, _) -> new Held(
                        new WorkerId(row.getLong("worker")),
                        row.getTimestamp("held_until").toInstant()))
                .optional();
    }

    public void release(UUID key) {
        db.sql("""
                update people.pair
                   set worker = null,
                       held_until = null
                 where key = :key
                """).param("key", key).update();
    }

    public void putOff(UUID key, WorkerId worker, Instant now, Instant until) {
        db.sql("""
                update people.pair
                   set worker = null,
                       held_until = null,
                       put_off_until = :until
                 where key = :key
                   and (held_until is null or held_until <= :now or worker = :worker)
                """)
                .param("key", key)
                .param("worker", worker.value())
                .param("now", Sql.value(now))
                .param("until", Sql.value(until))
                .update();
    }

    public TwoRecords records(UUID key) {
        return db.sql("""
                select record, other
                  from people.pair
                 where key = :key
                """)
                .param("key", key)
                .query((row, _) -> new TwoRecords(row.getLong("record"), row.getLong("other")))
                .single();
    }

    /// A pair in doubt, with what each record says.
    public Pair pair(TaskGrant<ReviewMatches> granted, UUID key, List<ClericalDecision> contradicting) {
        TwoRecords two = records(key);
        Pair.Side one = side(granted, two.record());
        Pair.Side other = side(granted, two.other());
        return new Pair(
                key,
                doubts(two, one.flagged() || other.flagged()),
                one,
                other,
                db.sql("""
                        select held_until
                          from people.pair
                         where key = :key
                        """)
                        .param("key", key)
                        .query((row, _) -> row.getTimestamp("held_until").toInstant())
                        .single(),
                contradicting,
                Optional.empty());
    }

    private List<Doubt> doubts(TwoRecords two, boolean withheld) {
        return db.sql("""
                select kind, why, probability, since
                  from people.doubt
                 where record = :record
                   and other = :other
                 order by array_position(:kinds::text[], kind)
                """)
                .param("record", two.record())
                .param("other", two.other())
                .param("kinds", KINDS)
                .query((row, _) -> new Doubt(
                        kind(row.getString("kind")),
                        why(row, withheld),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// How likely is said of nobody whose whereabouts are withheld: it tells whether those agree.
    private static String why(ResultSet row, boolean withheld) throws SQLException {
        String why = row.getString("why");
        double probability = row.getDouble("probability");
        return row.wasNull() || withheld
                ? why
                : "%s: the matcher finds it %.0f%% likely".formatted(why, 100 * probability);
    }

    /// What is flagged of a person is withheld of each of their records.
    private Pair.Side side(TaskGrant<ReviewMatches> granted, long record) {
        return db.sql("""
                select detail.record, detail.person, partner_record.partner, partner_record.local_id, detail.said_at,
                       (select bool_or(every.flagged)
                          from people.current_detail every
                         where every.person = detail.person) as flagged,
                       nhs_number, given_name, other_names, family_name, birth_date, birth_exact, sex,
                       address, postcode, phone, email, practice, deceased, deceased_on
                  from people.current_detail detail
                  join people.partner_record on partner_record.id = detail.record
                 where detail.record = :record
                """)
                .param("record", record)
                .query((row, _) -> side(row, row.getBoolean("flagged") && !granted.shows(Field.PROTECTED_WHEREABOUTS)))
                .single();
    }

    private static Pair.Side side(ResultSet row, boolean withheld) throws SQLException {
        int deceased = row.getInt("deceased");
        return new Pair.Side(
                new RecordId(row.getLong("record")),
                new PersonId(row.getLong("person")),
                new PartnerId(row.getInt("partner")),
                row.getString("local_id"),
                row.getTimestamp("said_at").toInstant(),
                withheld,
                text(row, "nhs_number"),
                text(row, "given_name"),
                text(row, "other_names"),
                text(row, "family_name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("birth_exact"),
                text(row, "sex"),
                withheld ? Optional.empty() : text(row, "address"),
                withheld ? Optional.empty() : text(row, "postcode"),
                withheld ? Optional.empty() : text(row, "phone"),
                withheld ? Optional.empty() : text(row, "email"),
                withheld ? Optional.empty() : text(row, "practice"),
                deceased == 0 ? Optional.empty() : Optional.of(deceased == 2),
                Optional.ofNullable(row.getObject("deceased_on", LocalDate.class)));
    }

    /// What a pace means for the likely pairs, of those that wait now; nothing where nobody ever ran the matcher. Links
    /// that are wrong less often than once in a million are left out of the sum.
    public Optional<ReviewCapacityForecast> dial(TaskGrant<ReviewMatches> granted, int pace, Instant now) {
        return db.sql("""
                  with waiting as (
                select doubted.probability, doubted.is_likely,
                       row_number() over (order by doubted.is_likely, doubted.probability desc) as place
                  from (select record, other, max(probability) as probability, bool_and(kind = 'likely') as is_likely
                          from people.doubt
                         group by record, other) doubted
                  join people.pair using (record, other)
                 where pair.put_off_until is null
                    or pair.put_off_until <= :now)
                select model.threshold,
                       (select count(*) from waiting where is_likely and place <= :pace) as reviewed,
                       (select min(probability) from waiting where is_likely and place <= :pace) as down_to,
                       (select count(*) from waiting where is_likely and place > :pace) as beyond,
                       (select coalesce(sum(probability), 0) from waiting where is_likely and place > :pace) as missed,
                       (select coalesce(sum(1 / (1 + power(2, weight::float8))), 0)
                          from people.likely_pair pair
                          join people.link one on one.record = pair.record
                          join people.link other on other.record = pair.other and other.person = one.person
                         where pair.weight >= ln(model.threshold / (1 - model.threshold)) / ln(2)
                           and pair.weight < 20) as wrong
                  from people.model
                 order by model.id desc
                 limit 1
                """)
                .param("pace", pace)
                .param("now", Sql.value(now))
                .query(ReviewStore::dial)
                .optional();
    }

    private static ReviewCapacityForecast dial(ResultSet row, int number) throws SQLException {
        double downTo = row.getDouble("down_to");
        return new ReviewCapacityForecast(
                row.getDouble("threshold"),
                row.getLong("reviewed"),
                row.getObject("down_to") == null ? OptionalDouble.empty() : OptionalDouble.of(downTo),
                row.getLong("beyond"),
                row.getDouble("missed"),
                row.getDouble("wrong"));
    }

    public Optional<Integer> pace() {
        return db.sql("""
                select pairs
                  from people.pace
                 order by id desc
                 limit 1
                """).query((row, _) -> row.getInt("pairs")).optional();
    }

    public void setPace(int pairs, WorkerId worker, Instant now) {
        db.sql("""
                insert into people.pace (pairs, worker, at)
                values (:pairs, :worker, :now)
                """)
                .param("pairs", pairs)
                .param("worker", worker.value())
                .param("now", Sql.value(now))
                .update();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }

    private static String key(Doubt.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Doubt.Kind kind(String key) {
        return Doubt.Kind.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Who holds a pair, and until when.
    public record Held(WorkerId worker, Instant until) {}

    /// The two records of a pair, the lower first.
    public record TwoRecords(long record, long other) {

        boolean isAboutThem(DoubtRow doubt) {
            return doubt.record() == record && doubt.other() == other;
        }

        boolean isAboutThem(DecisionRow ruling) {
            return ruling.isAbout(record, other);
        }
    }
}
