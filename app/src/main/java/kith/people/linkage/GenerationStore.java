package kith.people.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import kith.kernel.Sql;
import kith.people.linkage.Generation.ModelInSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.generation`, `people.preparation` and `people.match_backlog`: what links records, and what the next
/// match has to look at once more.
@Repository
class GenerationStore {

    private final JdbcClient db;

    GenerationStore(JdbcClient db) {
        this.db = db;
    }

    /// The generation in force. Until the first full match there is none.
    Optional<Generation> inForce() {
        return db.sql("""
                select id, model, slot, earlier
                  from people.generation
                 order by id desc
                 limit 1
                """).query(GenerationStore::generation).optional();
    }

    Generation find(long id) {
        return db.sql("""
                select id, model, slot, earlier
                  from people.generation
                 where id = :id
                """).param("id", id).query(GenerationStore::generation).single();
    }

    /// The slot that is free to be filled.
    Slot free() {
        return db.sql("""
                select slot
                  from people.generation
                 order by id desc
                 limit 1
                """)
                .query((row, _) -> Slot.of(row.getInt("slot")).other())
                .optional()
                .orElse(Slot.FIRST);
    }

    /// @param model none for the first rule
    void add(@Nullable Long model, Slot slot, OptionalLong earlier, Instant now) {
        db.sql("""
                insert into people.generation (model, slot, earlier, since)
                values (:model, :slot, :earlier, :now)
                """)
                .param("model", model)
                .param("slot", slot.number())
                .param("earlier", earlier.isEmpty() ? null : earlier.getAsLong())
                .param("now", Sql.value(now))
                .update();
    }

    /// Begins a preparation and ends every other: its process was killed, or it came too late.
    long prepare(Instant now) {
        db.sql("""
                update people.preparation
                   set ended = :now
                 where ended is null
                """).param("now", Sql.value(now)).update();
        db.sql("""
                delete from people.match_backlog
                """).update();
        return db.sql("""
                insert into people.preparation (begun)
                values (:now)
                returning id
                """)
                .param("now", Sql.value(now))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    boolean isUnderWay(long preparation) {
        return db.sql("""
                select ended is null as is_under_way
                  from people.preparation
                 where id = :id
                """)
                .param("id", preparation)
                .query((row, _) -> row.getBoolean("is_under_way"))
                .single();
    }

    boolean isAnyUnderWay() {
        return db.sql("""
                select exists (select from people.preparation where ended is null) as is_any_under_way
                """).query((row, _) -> row.getBoolean("is_any_under_way")).single();
    }

    void end(long preparation, Instant now) {
        db.sql("""
                update people.preparation
                   set ended = :now
                 where id = :id
                   and ended is null
                """).param("id", preparation).param("now", Sql.value(now)).update();
        db.sql("""
                delete from people.match_backlog
                 where preparation = :id
                """).param("id", preparation).update();
    }

    /// Notes for the match that is being prepared, if there is one, that these records were linked again.
    void noteLinked(Collection<Long> records) {
        db.sql("""
                insert into people.match_backlog (preparation, record)
                select preparation.id, record
                  from people.preparation
                 cross join unnest(:records::bigint[]) as linked (record)
                 where preparation.ended is null
                """).param("records", records.toArray(Long[]::new)).update();
    }

    /// Takes the records that were linked again since the last time.
    Set<Long> takeLinked(long preparation) {
        return new TreeSet<>(db.sql("""
                delete from people.match_backlog
                 where preparation = :id
                returning record
                """)
                .param("id", preparation)
                .query((row, _) -> row.getLong("record"))
                .list());
    }

    private static Generation generation(ResultSet row, int number) throws SQLException {
        Long model = row.getObject("model", Long.class);
        Long earlier = row.getObject("earlier", Long.class);
        Slot slot = Slot.of(row.getInt("slot"));
        return new Generation(
                row.getLong("id"),
                Optional.ofNullable(model).map(id -> new ModelInSlot(id, slot)),
                earlier == null ? OptionalLong.empty() : OptionalLong.of(earlier));
    }
}
