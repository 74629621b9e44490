package kith.people.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.partner_record`, and `people.reuse`: the local ids that partners gave to somebody else.
@Repository
class SourceRecordStore {

    private static final RowMapper<LocalIdHolder> LOCAL_ID_HOLDER = Sql.row(LocalIdHolder.class);

    private final JdbcClient db;
    private final Copy copy;

    SourceRecordStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    Map<String, KnownRecord> records(PartnerId partner, Collection<String> localIds) {
        Map<String, KnownRecord> found = HashMap.newHashMap(localIds.size());
        db.sql("""
                select partner_record.id, partner_record.local_id, detail.record is null as expected
                  from people.partner_record
                  left join people.detail on detail.record = partner_record.id
                 where partner_record.partner = :partner
                   and partner_record.local_id = any(:localIds)
                   and partner_record.replaced_at is null
                """)
                .param("partner", partner.value())
                .param("localIds", localIds.toArray(String[]::new))
                .query(row -> {
                    String localId = row.getString("local_id");
                    found.put(
                            localId,
                            new KnownRecord(new RecordId(row.getLong("id")), localId, row.getBoolean("expected")));
                });
        return found;
    }

    /// One page of a partner's records, in order.
    List<KnownRecord> recordsOf(PartnerId partner, RecordId after, int most) {
        return db.sql("""
                select partner_record.id, partner_record.local_id, detail.record is null as expected
                  from people.partner_record
                  left join people.detail on detail.record = partner_record.id
                 where partner_record.partner = :partner
                   and partner_record.id > :after
                   and partner_record.replaced_at is null
                 order by partner_record.id
                 limit :most
                """)
                .param("partner", partner.value())
                .param("after", after.value())
                .param("most", most)
                .query((row, _) -> new KnownRecord(
                        new RecordId(row.getLong("id")), row.getString("local_id"), row.getBoolean("expected")))
                .list();
    }

    /// The local ids of a partner's records by the NHS numbers that they carry.
    Map<String, List<String>> localIds(PartnerId partner, Collection<String> nhsNumbers) {
        Map<String, List<String>> localIds = new HashMap<>();
        db.sql("""
                select detail.nhs_number, partner_record.local_id
                  from people.detail
                  join people.partner_record on partner_record.id = detail.record
                 where partner_record.partner = :partner
                   and partner_record.replaced_at is null
                   and detail.nhs_number = any(:numbers)
                """)
                .param("partner", partner.value())
                .param("numbers", nhsNumbers.toArray(String[]::new))
                .query(row -> {
                    localIds.computeIfAbsent(row.getString("nhs_number"), _ -> new ArrayList<>())
                            .add(row.getString("local_id"));
                });
        return localIds;
    }

    List<Long> newNumbers(int count) {
        return db.sql("""
                select nextval('people.record_number')
                  from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void keepRecords(PartnerId partner, Collection<KnownRecord> records) {
        var rows = new CopyRows();
        records.forEach(known ->
                rows.row(3).int8(known.record().value()).int4(partner.value()).text(known.localId()));
        copy.send("copy people.partner_record (id, partner, local_id) from stdin binary", rows);
    }

    /// These records, and the records that had their local ids before them.
    List<LocalIdHolder> holders(PartnerId partner, Collection<RecordId> records) {
        return db.sql("""
                select current.id as current, record, local_id, nhs_number, given_name, family_name, birth_date, birth_exact
                  from people.partner_record current
                  join people.detail on detail.record = current.id
                 where current.id = any(:records)
                 union all
                select current.id, record, current.local_id, nhs_number, given_name, family_name, birth_date, birth_exact
                  from people.partner_record current
                  join people.partner_record earlier on earlier.partner = :partner
                                                    and earlier.local_id = current.local_id
                                                    and earlier.replaced_at is not null
                  join people.detail on detail.record = earlier.id
                 where current.id = any(:records)
                """)
                .param("partner", partner.value())
                .param("records", records.stream().map(RecordId::value).toArray(Long[]::new))
                .query(LOCAL_ID_HOLDER)
                .list();
    }

    /// Those that have these local ids now, as far as anything was said of who they are.
    List<LocalIdHolder> holdersOf(PartnerId partner, Collection<String> localIds) {
        return db.sql("""
                select partner_record.id as current, record, local_id, nhs_number, given_name, family_name, birth_date, birth_exact
                  from people.partner_record
                  join people.detail on detail.record = partner_record.id
                 where partner_record.partner = :partner
                   and partner_record.local_id = any(:localIds)
                   and partner_record.replaced_at is null
                """)
                .param("partner", partner.value())
                .param("localIds", localIds.toArray(String[]::new))
                .query(LOCAL_ID_HOLDER)
                .list();
    }

    void replace(RecordId record, Instant now) {
        db.sql("""
                update people.partner_record
                   set replaced_at = :now
                 where id = :record
                """).param("record", record.value()).param("now", Sql.value(now)).update();
    }

    void restore(RecordId record) {
        db.sql("""
                update people.partner_record
                   set replaced_at = null
                 where id = :record
                """).param("record", record.value()).update();
    }

    /// Adds a record that takes over the local id of an earlier one.
    RecordId add(PartnerId partner, String localId, RecordId earlier, Instant now) {
        RecordId record = db.sql("""
                insert into people.partner_record (id, partner, local_id)
                values (nextval('people.record_number'), :partner, :localId)
                returning id
                """)
                .param("partner", partner.value())
                .param("localId", localId)
                .query((row, _) -> new RecordId(row.getLong("id")))
                .single();
        db.sql("""
                insert into people.reuse (record, earlier, at)
                values (:record, :earlier, :now)
                """)
                .param("record", record.value())
                .param("earlier", earlier.value())
                .param("now", Sql.value(now))
                .update();
        return record;
    }

    /// Gives the local ids that these records took over, and still have, back to the records that had them
    /// before.
    void giveBack(Collection<RecordId> records, Instant now) {
        Long[] ids = records.stream().map(RecordId::value).toArray(Long[]::new);
        List<Long> earlier = db.sql("""
                update people.partner_record
                   set replaced_at = :now
                  from people.reuse
                 where partner_record.id = any(:records)
                   and partner_record.replaced_at is null
                   and reuse.record = partner_record.id
                returning reuse.earlier
                """)
                .param("records", ids)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("earlier"))
                .list();
        earlier.forEach(record -> restore(new RecordId(record)));
    }
}
