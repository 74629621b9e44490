package kith.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Says which imports and which person belong to records that workers added by hand.
@Repository
class AddedStore {

    private final JdbcClient db;

    AddedStore(JdbcClient db) {
        this.db = db;
    }

    /// The imports that brought what is current in these records of one partner.
    List<RunId> runsOf(PartnerId partner, Collection<RecordId> records) {
        return db.sql("""
                select id
                  from intake.run
                 where partner = :partner
                   and id in (select run
                                from people.current_detail
                               where record = any(:records))
                 order by id
                """)
                .param("partner", partner.value())
                .param("records", numbers(records))
                .query((row, _) -> new RunId(row.getLong("id")))
                .list();
    }

    /// The person that records belong to, and whether that person has other records.
    Optional<Added.Whose> whose(Collection<RecordId> records) {
        return db.sql("""
                select linked_record.person, person_key.key,
                       exists (select
                                 from people.linked_record theirs
                                where theirs.person = linked_record.person
                                  and theirs.record <> linked_record.record) as known
                  from people.linked_record
                  join people.person_key on person_key.person = linked_record.person
                 where linked_record.record = any(:records)
                 limit 1
                """)
                .param("records", numbers(records))
                .query((row, _) -> new Added.Whose(
                        new PersonId(row.getLong("person")), row.getObject("key", UUID.class), row.getBoolean("known")))
                .optional();
    }

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }
}
