package kith.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.access.PersonGrant;
import kith.engine.feeds.facts.Fact;
import kith.engine.terms.SecurityLabel;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps blocks, contents, facts and shelves. Every statement this module runs is in this file.
@Repository
class ContributionStore {

    private final JdbcClient db;
    private final Copy copy;

    ContributionStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    Map<RecordId, Contents> contents(Collection<RecordId> records) {
        Map<RecordId, Contents> found = HashMap.newHashMap(records.size());
        db.sql("""
                select record, entries
                  from record.contents
                 where record = any(:records)
                """).param("records", numbers(records)).query(row -> {
            found.put(new RecordId(row.getLong("record")), Contents.unpack(row.getBytes("entries")));
        });
        return found;
    }

    void forgetContents(Collection<RecordId> records) {
        db.sql("""
                delete from record.contents
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void keepContents(Map<RecordId, byte[]> contents) {
        var rows = new CopyRows();
        contents.forEach((record, current) -> rows.row(2).int8(record.value()).bytea(current));
        copy.send("copy record.contents (record, entries) from stdin binary", rows);
    }

    void keepBlocks(RunId run, Map<RecordId, List<Block>> blocks) {
        var rows = new CopyRows();
        blocks.forEach((record, ofRecord) -> ofRecord.forEach(block -> rows.row(7)
                .int8(record.value())
                .int8(run.value())
                .int2(block.label().code())
                .int2(block.part())
                .int4(block.items())
                .int4(block.bytes())
                .bytea(block.body())));
        copy.send("copy record.block (record, run, class, part, items, bytes, body) from stdin binary", rows);
    }

    /// For each of these records to which a run has added blocks: the number of the next part.
    Map<RecordId, Integer> parts(RunId run, Collection<RecordId> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Map<RecordId, Integer> parts = new HashMap<>();
        db.sql("""
                select record, max(part) + 1 as next
                  from record.block
                 where run = :run
                   and record = any(:records)
                 group by record
                """).param("run", run.value()).param("records", numbers(records)).query(row -> {
            parts.put(new RecordId(row.getLong("record")), row.getInt("next"));
        });
        return parts;
    }

    /// @return for each condition forgotten that is not held closely its SNOMED CT code, or nothing where it
    /// has none
    List<String> forgetFacts(Collection<ItemOfRecord> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                  with forgotten as (
                       delete from record.fact
                        using unnest(:records::bigint[], :items::bigint[]) as gone (record, item)
                        where fact.record = gone.record
                          and fact.item = gone.item
                    returning kind, class, system, code)
                select case when system = 0 then coalesce(code, '') else '' end
                  from forgotten
                 where kind = 0
                   and class = 0
                """)
                .param(
                        "records",
                        items.stream().map(item -> item.record().value()).toArray(Long[]::new))
                .param("items", items.stream().map(ItemOfRecord::key).toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void forgetFactsOf(Collection<RecordId> records) {
        db.sql("""
                delete from record.fact
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void keepFacts(Collection<DrawnFact> facts) {
        var rows = new CopyRows();
        for (DrawnFact drawn : facts) {
            Fact fact = drawn.fact();
            rows.row(14)
                    .int8(drawn.record().value())
                    .int8(drawn.item())
                    .int2(fact.kind().code());
            rows.text(fact.source()).text(fact.code());
            system(rows, fact.system());
            rows.text(fact.text())
                    .date(fact.happened())
                    .date(fact.recorded())
                    .date(fact.ended())
                    .int2(fact.clinical().code())
                    .int2(fact.verification().code())
                    .int2(fact.label().code())
                    .int8(drawn.run());
        }
        copy.send("""
                copy record.fact (record, item, kind, source, code, system, words, happened, recorded, ended,
                                  clinical, verification, class, run)
                from stdin binary
                """, rows);
    }

    private static void system(CopyRows rows, Fact.@Nullable System system) {
        if (system == null) {
            rows.none();
        } else {
            rows.int2(system.code());
        }
    }

    /// Every block of these records whose run still counts, oldest first.
    List<StoredBlock> blocks(Collection<RecordId> records) {
        return db.sql("""
                select record, run, class, bytes, body
                  from record.block
                 where record = any(:records)
                   and run not in (select run from record.undone)
                 order by record, run, class, part
                """)
                .param("records", numbers(records))
                .query(ContributionStore::block)
                .list();
    }

    /// The blocks of these records that a grant opens, oldest first.
    List<StoredBlock> blocks(PersonGrant granted, Collection<RecordId> records) {
        return db.sql("""
                select record, run, class, bytes, body
                  from record.block
                 where record = any(:records)
                   and class = any(:classes)
                   and run not in (select run from record.undone)
                 order by record, run, class, part
                """)
                .param("records", numbers(records))
                .param("classes", granted.labelCodes())
                .query(ContributionStore::block)
                .list();
    }

    private static StoredBlock block(ResultSet row, int number) throws SQLException {
        return new StoredBlock(
                new RecordId(row.getLong("record")),
                row.getLong("run"),
                Block.open(SecurityLabel.of(row.getInt("class")), row.getInt("bytes"), row.getBytes("body")));
    }

    List<RecordId> recordsOf(RunId run) {
        return db.sql("""
                select distinct record
                  from record.block
                 where run = :run
                 order by record
                """)
                .param("run", run.value())
                .query((row, _) -> new RecordId(row.getLong("record")))
                .list();
    }

    void undo(RunId run) {
        db.sql("""
                insert into record.undone (run)
                values (:run)
                    on conflict do nothing
                """).param("run", run.value()).update();
    }

    Optional<RecordId> shelf(PartnerId partner, String type) {
        return db.sql("""
                select id
                  from record.shelf
                 where partner = :partner
                   and type = :type
                """)
                .param("partner", partner.value())
                .param("type", type)
                .query((row, _) -> new RecordId(row.getLong("id")))
                .optional();
    }

    /// The shelves of a partner, by type.
    Map<String, RecordId> shelves(PartnerId partner) {
        Map<String, RecordId> shelves = new TreeMap<>();
        db.sql("""
                select type, id
                  from record.shelf
                 where partner = :partner
                """).param("partner", partner.value()).query(row -> {
            shelves.put(row.getString("type"), new RecordId(row.getLong("id")));
        });
        return shelves;
    }

    void keepShelf(RecordId shelf, PartnerId partner, String type) {
        db.sql("""
                insert into record.shelf (id, partner, type)
                values (:id, :partner, :type)
                """)
                .param("id", shelf.value())
                .param("partner", partner.value())
                .param("type", type)
                .update();
    }

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }

    /// One item of one record, by its key.
    record ItemOfRecord(RecordId record, long key) {}

    /// A fact with what it was drawn from.
    record DrawnFact(RecordId record, long item, long run, Fact fact) {}

    /// A block, opened.
    record StoredBlock(RecordId record, long run, List<Item> items) {}
}
