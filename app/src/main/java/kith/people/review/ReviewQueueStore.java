package kith.people.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.access.TaskGrant;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.RecordPair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the review queue in `people.review_item`. The view `people.review_queue` holds the order of the queue.
@Repository
class ReviewQueueStore {

    private final JdbcClient db;
    private final Queries queries;

    ReviewQueueStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// The pairs that wait, in the order of the queue.
    List<WaitingRow> waiting(TaskGrant<ReviewMatches> granted, int most, Instant now) {
        return db.sql("""
                select item.key, queue.kinds, queue.since, one.partner, other.partner as other_partner,
                       one.person, other.person as other_person,
                       case when item.held_until > :now then item.worker end as held_by
                  from people.review_queue queue
                  join people.review_item item using (record, other)
                  join people.linked_record one on one.record = item.record
                  join people.linked_record other on other.record = item.other
                 where item.deferred_until is null
                    or item.deferred_until <= :now
                 order by queue.priority
                 limit :most
                """)
                .param("now", Sql.value(now))
                .param("most", most)
                .query(ReviewQueueStore::entry)
                .list();
    }

    private static WaitingRow entry(ResultSet row, int number) throws SQLException {
        long heldBy = row.getLong("held_by");
        return new WaitingRow(
                new PairKey(row.getObject("key", UUID.class)),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(PossibleMatch.Kind::of)
                        .toList(),
                row.getTimestamp("since").toInstant(),
                new PartnerId(row.getInt("partner")),
                new PartnerId(row.getInt("other_partner")),
                new PersonId(row.getLong("person")),
                new PersonId(row.getLong("other_person")),
                heldBy == 0 ? Optional.empty() : Optional.of(new WorkerId(heldBy)));
    }

    /// How many pairs wait in which one record is about one of these people.
    int countAmong(TaskGrant<ReviewMatches> granted, Collection<PersonId> people, Instant now) {
        return queries.answer(countAmongQuery(granted, people, now));
    }

    /// The question names no moment: what waits when a page is first read waits for the page.
    Query<Integer> countAmongQuery(TaskGrant<ReviewMatches> granted, Collection<PersonId> people, Instant now) {
        return Query.of(
                List.of(ReviewQueueStore.class, granted.viewer(), Set.copyOf(people)),
                """
                  with theirs as (
                       select record
                         from people.link
                        where person = any(:people))
                select count(*)
                  from (select item.record, item.other
                          from theirs
                          join people.review_item item on item.record = theirs.record
                         where state in ('open', 'claimed')
                            or deferred_until <= :now
                         union
                        select item.record, item.other
                          from theirs
                          join people.review_item item on item.other = theirs.record
                         where state in ('open', 'claimed')
                            or deferred_until <= :now) pairs
                """,
                Map.of("people", Sql.numbers(people), "now", now.atOffset(ZoneOffset.UTC)),
                (row, _) -> row.getInt(1),
                List::getFirst);
    }

    long countWaiting(Instant now) {
        return db.sql("""
                select count(*) as pairs
                  from people.review_item
                 where state in ('open', 'claimed')
                    or deferred_until <= :now
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("pairs"))
                .single();
    }

    long countDeferred(Instant now) {
        return db.sql("""
                select count(*) as pairs
                  from people.review_item
                 where deferred_until > :now
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("pairs"))
                .single();
    }

    /// Locks the item that the worker holds already, or else the first one of the queue that nobody holds. It
    /// passes over items that another transaction has locked.
    Optional<ReviewItem> lockNext(WorkerId worker, Instant now) {
        return db.sql("""
                select item.key, item.record, item.other, item.state, item.worker, item.held_until, item.deferred_until, item.settled_at
                  from people.review_item item
                  join people.review_queue queue using (record, other)
                 where (item.held_until is null or item.held_until <= :now or item.worker = :worker)
                   and (item.deferred_until is null or item.deferred_until <= :now)
                 order by coalesce(item.worker = :worker and item.held_until > :now, false) desc, queue.priority
                 limit 1
                   for update of item skip locked
                """)
                .param("worker", worker.value())
                .param("now", Sql.value(now))
                .query(ReviewItemRow::read)
                .optional()
                .map(row -> row.at(now));
    }

    /// The item as it stands, locked until the transaction ends.
    Optional<ReviewItem> lock(PairKey key, Instant now) {
        return db.sql("""
                select key, record, other, state, worker, held_until, deferred_until, settled_at
                  from people.review_item
                 where key = :key
                   for update
                """)
                .param("key", key.value())
                .query(ReviewItemRow::read)
                .optional()
                .map(row -> row.at(now));
    }

    void save(ReviewItem item) {
        ReviewItemRow row = ReviewItemRow.of(item);
        db.sql("""
                update people.review_item
                   set state = :state,
                       worker = :worker,
                       held_until = :heldUntil,
                       deferred_until = :deferredUntil,
                       settled_at = :settledAt
                 where key = :key
                """)
                .param("key", row.key().value())
                .param("state", row.state())
                .param("worker", Sql.value(row.worker()))
                .param("heldUntil", Sql.value(row.heldUntil()))
                .param("deferredUntil", Sql.value(row.deferredUntil()))
                .param("settledAt", Sql.value(row.settledAt()))
                .update();
    }

    /// Adds pairs to the queue, and reopens those that were settled: [ReviewItem.Settled#reopen] for a whole
    /// batch.
    void open(List<RecordPair> pairs) {
        db.sql("""
                insert into people.review_item (record, other)
                select record, other
                  from unnest(:ones::bigint[], :others::bigint[]) as new (record, other)
                    on conflict (record, other) do update
                   set state = 'open',
                       settled_at = null
                 where review_item.state = 'settled'
                """)
                .param("ones", numbers(pairs, RecordPair::record))
                .param("others", numbers(pairs, RecordPair::other))
                .update();
    }

    /// Settles those of the pairs about which nothing is in question: `settle` of every other state, for a
    /// whole batch.
    void settle(List<RecordPair> pairs, Instant now) {
        db.sql("""
                update people.review_item
                   set state = 'settled',
                       worker = null,
                       held_until = null,
                       deferred_until = null,
                       settled_at = :now
                  from unnest(:ones::bigint[], :others::bigint[]) as gone (record, other)
                 where review_item.record = gone.record
                   and review_item.other = gone.other
                   and review_item.state <> 'settled'
                   and not exists (select
                                     from people.possible_match
                                    where possible_match.record = gone.record
                                      and possible_match.other = gone.other)
                """)
                .param("ones", numbers(pairs, RecordPair::record))
                .param("others", numbers(pairs, RecordPair::other))
                .param("now", Sql.value(now))
                .update();
    }

    private static Long[] numbers(List<RecordPair> pairs, Function<RecordPair, RecordId> side) {
        return pairs.stream().map(side).map(RecordId::value).toArray(Long[]::new);
    }
}
