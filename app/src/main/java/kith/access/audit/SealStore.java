package kith.access.audit;

import java.util.List;
import java.util.Optional;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the chain's blocks in `access.seal`.
@Repository
class SealStore {

    private static final RowMapper<SealRow> ROW = Sql.row(SealRow.class);

    private final JdbcClient db;

    SealStore(JdbcClient db) {
        this.db = db;
    }

    /// Waits until nobody else is sealing, and keeps others out until the transaction ends. Readers are not
    /// kept out.
    void lock() {
        db.sql("lock table access.seal in share row exclusive mode").update();
    }

    /// The first transaction that may still be open: all before it have ended, and what they wrote is there to
    /// be read.
    long firstOpenTransaction() {
        return db.sql("select (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<SealRow> last() {
        return db.sql("""
                select id, since, until, first_id, last_id, rows, hash, at
                  from access.seal
                 order by id desc
                 limit 1
                """).query(ROW).optional();
    }

    /// The blocks after one, in order.
    List<SealRow> after(long id, int atMost) {
        return db.sql("""
                select id, since, until, first_id, last_id, rows, hash, at
                  from access.seal
                 where id > :id
                 order by id
                 limit :atMost
                """).param("id", id).param("atMost", atMost).query(ROW).list();
    }

    void add(SealRow seal) {
        db.sql("""
                insert into access.seal (id, since, until, first_id, last_id, rows, hash, at)
                values (:id, :since, :until, :firstId, :lastId, :rows, :hash, :at)
                """).paramSource(Sql.values(seal)).update();
    }
}
