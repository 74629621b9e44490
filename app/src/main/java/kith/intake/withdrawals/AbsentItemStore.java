package kith.intake.withdrawals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kith.intake.runs.HeldWithdrawals;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the items that full extracts do not have (`intake.absent_item`), the withdrawals that were held
/// (`intake.held_withdrawal`) and the files of full extracts (`intake.extract_file`).
@Repository
class AbsentItemStore {

    private final JdbcClient db;
    private final Copy copy;

    AbsentItemStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    void add(RunId run, Map<RecordId, List<Long>> absent) {
        var rows = new CopyRows();
        absent.forEach((record, keys) -> keys.forEach(
                key -> rows.row(3).int8(run.value()).int8(record.value()).int8(key)));
        copy.send("copy intake.absent_item (run, record, item) from stdin binary", rows);
    }

    /// The absent items of the next records after one, by record.
    Map<RecordId, Set<Long>> after(RunId run, RecordId after, int records) {
        return byRecord(db.sql("""
                select record, item
                  from intake.absent_item
                 where run = :run
                   and record in (select distinct record
                                    from intake.absent_item
                                   where run = :run
                                     and record > :after
                                   order by record
                                   limit :records)
                """)
                .param("run", run.value())
                .param("after", after.value())
                .param("records", records)
                .query(AbsentItemStore::row)
                .list());
    }

    Map<RecordId, Set<Long>> of(RunId run, Collection<RecordId> records) {
        return byRecord(db.sql("""
                select record, item
                  from intake.absent_item
                 where run = :run
                   and record = any(:records)
                """)
                .param("run", run.value())
                .param("records", records.stream().map(RecordId::value).toArray(Long[]::new))
                .query(AbsentItemStore::row)
                .list());
    }

    void delete(RunId run, Collection<Row> items) {
        db.sql("""
                delete from intake.absent_item
                 using unnest(:records::bigint[], :items::bigint[]) as kept (record, item)
                 where absent_item.run = :run
                   and absent_item.record = kept.record
                   and absent_item.item = kept.item
                """)
                .param("run", run.value())
                .param(
                        "records",
                        items.stream().map(row -> row.record().value()).toArray(Long[]::new))
                .param("items", items.stream().map(Row::key).toArray(Long[]::new))
                .update();
    }

    void forgetItems(RunId run) {
        db.sql("""
                delete from intake.absent_item
                 where run = :run
                """).param("run", run.value()).update();
    }

    void forgetItemsOf(RunId run, Collection<RecordId> records) {
        db.sql("""
                delete from intake.absent_item
                 where run = :run
                   and record = any(:records)
                """)
                .param("run", run.value())
                .param("records", records.stream().map(RecordId::value).toArray(Long[]::new))
                .update();
    }

    long count(RunId run) {
        return db.sql("select count(*) from intake.absent_item where run = :run")
                .param("run", run.value())
                .query(Long.class)
                .single();
    }

    /// Writes down how many items are still held.
    void countHeld(RunId run) {
        db.sql("""
                update intake.held_withdrawal
                   set items = (select count(*)
                                  from intake.absent_item
                                 where absent_item.run = held_withdrawal.run)
                 where run = :run
                """).param("run", run.value()).update();
    }

    void forgetHeld(RunId run) {
        db.sql("""
                delete from intake.held_withdrawal
                 where run = :run
                """).param("run", run.value()).update();
    }

    void hold(HeldWithdrawals held) {
        db.sql("""
                insert into intake.held_withdrawal (run, items, confirmable, reasons)
                values (:run, :items, :confirmable, :reasons)
                """)
                .param("run", held.run().value())
                .param("items", held.items())
                .param("confirmable", held.confirmable())
                .param("reasons", held.reasons().toArray(String[]::new))
                .update();
    }

    Optional<HeldWithdrawals> held(RunId run) {
        return db.sql("""
                select run, items, confirmable, reasons
                  from intake.held_withdrawal
                 where run = :run
                """)
                .param("run", run.value())
                .query(AbsentItemStore::heldRow)
                .optional();
    }

    /// A newer full extract has its own list, so those of earlier ones can no longer be confirmed.
    void supersede(PartnerId partner, RunId newer) {
        db.sql("""
                delete from intake.absent_item
                 where run in (select id
                                 from intake.run
                                where partner = :partner
                                  and id < :newer)
                """)
                .param("partner", partner.value())
                .param("newer", newer.value())
                .update();
        db.sql("""
                update intake.held_withdrawal
                   set confirmable = false
                 where run in (select id
                                 from intake.run
                                where partner = :partner
                                  and id < :newer)
                """)
                .param("partner", partner.value())
                .param("newer", newer.value())
                .update();
    }

    void keepFiles(RunId run, Map<String, Long> files) {
        db.sql("""
                insert into intake.extract_file (run, file, items)
                select :run, file, items
                  from unnest(:files::text[], :items::bigint[]) as read (file, items)
                    on conflict (run, file) do update set items = excluded.items
                """)
                .param("run", run.value())
                .param("files", files.keySet().toArray(String[]::new))
                .param("items", files.values().toArray(Long[]::new))
                .update();
    }

    /// The files of the partner's last full extract of which no withdrawal was held.
    Set<String> filesBefore(PartnerId partner, RunId run) {
        return new HashSet<>(db.sql("""
                select file
                  from intake.extract_file
                 where run = (select max(id)
                                from intake.run
                               where partner = :partner
                                 and id < :run
                                 and state = 'finished'
                                 and extract = 'full'
                                 and not dry
                                 and not exists (select
                                                   from intake.held_withdrawal
                                                  where held_withdrawal.run = run.id))
                """)
                .param("partner", partner.value())
                .param("run", run.value())
                .query((row, _) -> row.getString("file"))
                .list());
    }

    /// When the newest extract was made that was imported from a partner before.
    Optional<Instant> newest(PartnerId partner, RunId run) {
        return db.sql("""
                select max(extracted) as extracted
                  from intake.run
                 where partner = :partner
                   and id < :run
                   and state = 'finished'
                   and not dry
                """)
                .param("partner", partner.value())
                .param("run", run.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("extracted")))
                .single()
                .map(Timestamp::toInstant);
    }

    private static Map<RecordId, Set<Long>> byRecord(List<Row> rows) {
        Map<RecordId, Set<Long>> byRecord = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        rows.forEach(row ->
                byRecord.computeIfAbsent(row.record(), _ -> new HashSet<>()).add(row.key()));
        return byRecord;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(new RecordId(row.getLong("record")), row.getLong("item"));
    }

    private static HeldWithdrawals heldRow(ResultSet row, int number) throws SQLException {
        return new HeldWithdrawals(
                new RunId(row.getLong("run")),
                row.getLong("items"),
                row.getBoolean("confirmable"),
                Arrays.asList((String[]) row.getArray("reasons").getArray()));
    }

    /// One item of one record, by its key.
    record Row(RecordId record, long key) {}
}
