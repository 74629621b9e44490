package kith.people.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kith.engine.linkage.Soundex;
import kith.engine.terms.Demographics;
import kith.engine.terms.Names;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which record a local id stands for, and which it stood for before.
@Repository
public class ReuseStore {

    private static final RowMapper<Known> KNOWN = Sql.row(Known.class);

    private final JdbcClient db;

    public ReuseStore(JdbcClient db) {
        this.db = db;
    }

    /// Who these records, and those that had their local ids before them, are said to be.
    public List<Known> known(PartnerId partner, Collection<RecordId> records) {
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
                .query(KNOWN)
                .list();
    }

    public void replace(RecordId record, Instant now) {
        db.sql("""
                update people.partner_record
                   set replaced_at = :now
                 where id = :record
                """).param("record", record.value()).param("now", Sql.value(now)).update();
    }

    public void restore(RecordId record) {
        db.sql("""
                update people.partner_record
                   set replaced_at = null
                 where id = :record
                """).param("record", record.value()).update();
    }

    /// A record that takes over a local id from another.
    public RecordId add(PartnerId partner, String localId, RecordId earlier, Instant now) {
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

    /// Of these records, those that took a local id over and hold it now lose it to the one before.
    public void giveBack(Collection<RecordId> records, Instant now) {
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

    /// Who a record is said to be that has a local id, or had it.
    ///
    /// @param current the record that has it now
    public record Known(
            long current,
            long record,
            String localId,
            @Nullable String nhsNumber,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            boolean birthExact) {

        /// Whether this cannot well be who is now described: birth date, given name and the sound of the family name
        /// all differ, or the NHS number and the birth date do. What is missing differs from nothing.
        boolean isSomebodyElse(Demographics now) {
            boolean bornElsewhen = birthExact
                    && now.birthDateExact()
                    && birthDate != null
                    && now.birthDate() != null
                    && !birthDate.equals(now.birthDate());
            return bornElsewhen && (hasOtherNumber(now) || hasOtherNames(now));
        }

        private boolean hasOtherNumber(Demographics now) {
            return nhsNumber != null && now.nhsNumber() != null && !nhsNumber.equals(now.nhsNumber());
        }

        private boolean hasOtherNames(Demographics now) {
            String given = Names.fold(givenName);
            String givenNow = Names.fold(now.givenName());
            return !given.isEmpty()
                    && !givenNow.isEmpty()
                    && !given.equals(givenNow)
                    && soundsOtherwise(familyName, now.familyName());
        }

        private static boolean soundsOtherwise(@Nullable String one, @Nullable String other) {
            return Soundex.of(one)
                    .flatMap(sound -> Soundex.of(other).map(another -> !sound.equals(another)))
                    .orElse(false);
        }

        @Override
        public String toString() {
            return "Known[" + record + "]";
        }
    }
}
