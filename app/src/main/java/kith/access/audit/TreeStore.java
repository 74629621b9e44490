package kith.access.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kith.kernel.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Keeps the tree over the log: `access.leaf` and `access.tree_head`.
@Repository
class TreeStore {

    private static final RowMapper<TreeHead> HEAD = Sql.row(TreeHead.class);
    private static final int ROWS_AT_ONCE = 10_000;

    /// The key of the lock that sealers take in turn.
    private static final long SEALING = 0x6b697468_61756469L;

    private final JdbcClient db;
    private final DataSource source;

    TreeStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    /// Waits until nobody else is sealing, and keeps others out until the transaction ends. It keeps no reader and
    /// no writer of the log out.
    void lock() {
        db.sql("select pg_advisory_xact_lock(:key)")
                .param("key", SEALING)
                .query((row, _) -> 0)
                .list();
    }

    /// Gives every entry that has no place in the tree the next one, in the order of their ids.
    void placePending() {
        db.sql("select access.place_pending_leaves()")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// The hashes of the leaves from one position on, in order.
    void leavesFrom(long position, Consumer<byte[]> each) {
        db.sql("""
                select hash
                  from access.leaf
                 where position >= :position
                 order by position
                """).param("position", position).withFetchSize(ROWS_AT_ONCE).query((RowCallbackHandler)
                row -> each.accept(row.getBytes(1)));
    }

    Optional<TreeHead> lastHead() {
        return db.sql("""
                select size, root, at, note
                  from access.tree_head
                 order by size desc
                 limit 1
                """).query(HEAD).optional();
    }

    Optional<TreeHead> head(long size) {
        return db.sql("""
                select size, root, at, note
                  from access.tree_head
                 where size = :size
                """).param("size", size).query(HEAD).optional();
    }

    byte[] frontier(long size) {
        return db.sql("""
                select frontier
                  from access.tree_head
                 where size = :size
                """)
                .param("size", size)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /// Every head, smallest first.
    List<TreeHead> heads() {
        return db.sql("""
                select size, root, at, note
                  from access.tree_head
                 order by size
                """).query(HEAD).list();
    }

    void add(TreeHead head, byte[] frontier) {
        db.sql("""
                insert into access.tree_head (size, root, frontier, at, note)
                values (:size, :root, :frontier, :at, :note)
                """)
                .param("size", head.size())
                .param("root", head.root())
                .param("frontier", frontier)
                .param("at", Sql.value(head.at()))
                .param("note", head.note())
                .update();
    }

    /// How many entries wait for a place in the tree.
    long pending() {
        return db.sql("""
                select count(*)
                  from access.pending_leaf
                """).query((row, _) -> row.getLong(1)).single();
    }

    /// Entries that wait for a place and are gone.
    List<Long> pendingAndGone() {
        return db.sql("""
                select entry
                  from access.pending_leaf
                 where not exists (select from access.audit where id = entry)
                 order by entry
                """).query((row, _) -> row.getLong(1)).list();
    }

    /// The entries that wait for a leaf.
    Set<Long> pendingEntries() {
        return new HashSet<>(db.sql("""
                select entry
                  from access.pending_leaf
                """).query((row, _) -> row.getLong("entry")).list());
    }

    /// Some leaves from one position on, in order.
    void copyLeaves(long from, int atMost, Consumer<LeafRow> each) {
        copy("""
                copy (select position, entry, hash
                        from access.leaf
                       where position >= %d
                       order by position
                       limit %d) to stdout (format binary)
                """.formatted(from, atMost), rows -> {
            ByteBuffer row = ByteBuffer.wrap(rows.bytes(), 0, rows.length());
            row.getInt();
            long position = row.getLong();
            row.getInt();
            long entry = row.getLong();
            byte[] hash = new byte[row.getInt()];
            row.get(hash);
            each.accept(new LeafRow(position, entry, new Hash(hash)));
        });
    }

    /// The entries after one id, up to and with another, in the order of their ids.
    void copyEntries(long after, long upTo, Consumer<EntryLeaf> each) {
        MessageDigest digest = MerkleTree.sha256();
        copy("""
                copy (select id, salt, leaf_hash, erased_at is not null,
                             case when clause = '%s' then what end,
                             written_by, written_at, at, worker, role, purpose, outcome, clause, relationship,
                             what, people, terms, reason, address
                        from access.audit
                       where id > %d
                         and id <= %d
                       order by id) to stdout (format binary)
                """.formatted(AuditLog.ERASURE, after, upTo), rows -> each.accept(EntryLeaf.of(rows, digest)));
    }

    /// Whether the role that this is asked with could change the log: as a superuser, as its owner, or because it was
    /// given the right.
    boolean mayChangeLog() {
        return db.sql("""
                select has_table_privilege('access.audit', 'update, delete, truncate, trigger')
                    or has_table_privilege('access.leaf', 'update, delete, truncate, trigger')
                    or has_table_privilege('access.tree_head', 'update, delete, truncate, trigger')
                    or has_table_privilege('access.pending_leaf', 'update, delete, truncate, trigger')
                """).query((row, _) -> row.getBoolean(1)).single();
    }

    /// Empties the content of an entry and its salt. The leaf stays.
    int erase(long entry) {
        return db.sql("""
                update access.audit
                   set erased_at = now(), salt = null, relationship = '', what = '', people = '{}',
                       terms = null, reason = null, address = null
                 where id = :entry
                   and erased_at is null
                """).param("entry", entry).update();
    }

    private void copy(String sql, Consumer<CopiedRows> each) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (InputStream copied = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql)) {
            CopiedRows rows = new CopiedRows(copied);
            while (rows.next()) {
                each.accept(rows);
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The log could not be read", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
