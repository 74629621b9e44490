package kith.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.record.StoredLabels.RecordOfPartner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads every stored block, of imports that were undone too, and replaces blocks by others with the same items.
@Repository
class StoredLabelStore {

    private final JdbcClient db;
    private final ContributionStore blocks;

    StoredLabelStore(JdbcClient db, ContributionStore blocks) {
        this.db = db;
        this.blocks = blocks;
    }

    List<RecordOfPartner> recordsAfter(RecordId after, int most) {
        return db.sql("""
                select found.record, coalesce(linked.partner, shelf.partner) as partner
                  from (select distinct record
                          from record.block
                         where record > :after
                         order by record
                         limit :most) found
                  left join people.linked_record linked on linked.record = found.record
                  left join record.shelf on shelf.id = found.record
                 order by found.record
                """)
                .param("after", after.value())
                .param("most", most)
                .query((row, _) -> new RecordOfPartner(
                        new RecordId(row.getLong("record")),
                        Optional.ofNullable(row.getObject("partner", Integer.class))
                                .map(PartnerId::new)))
                .list();
    }

    long highest() {
        return db.sql("""
                select coalesce(max(record), 0) as highest
                  from record.block
                """).query((row, _) -> row.getLong("highest")).single();
    }

    /// Takes the items of one block.
    @FunctionalInterface
    interface Items {
        void of(RecordId record, RunId run, List<Item> items);
    }

    void items(Collection<RecordId> records, Items items) {
        db.sql("""
                select record, run, class, bytes, body
                  from record.block
                 where record = any(:records)
                 order by record, run, class, part
                """)
                .param("records", records.stream().map(RecordId::value).toArray(Long[]::new))
                .query(row -> {
                    items.of(
                            new RecordId(row.getLong("record")),
                            new RunId(row.getLong("run")),
                            Block.open(
                                    SecurityLabel.of(row.getInt("class")), row.getInt("bytes"), row.getBytes("body")));
                });
    }

    void replace(RecordId record, RunId run, List<Block> by) {
        db.sql("""
                delete from record.block
                 where record = :record
                   and run = :run
                """).param("record", record.value()).param("run", run.value()).update();
        blocks.keepBlocks(run, Map.of(record, by));
    }
}
