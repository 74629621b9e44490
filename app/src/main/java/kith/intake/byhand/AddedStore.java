package kith.intake.byhand;

import java.util.Collection;
import java.util.List;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Says which imports brought records that workers added by hand.
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

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }
}
