package kith.people.linkage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.ModelFile;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.model`: match models. [GenerationStore] knows which of them is in force.
@Repository
class MatchModelStore {

    private final JdbcClient db;

    MatchModelStore(JdbcClient db) {
        this.db = db;
    }

    Model model(long id) {
        return db.sql("""
                select frozen
                  from people.model
                 where id = :id
                """)
                .param("id", id)
                .query((row, _) -> ModelFile.read(
                        new ByteArrayInputStream(row.getString("frozen").getBytes(StandardCharsets.UTF_8))))
                .single();
    }

    long add(Model model, long records, Instant now) {
        var json = new ByteArrayOutputStream();
        ModelFile.write(model, json);
        return db.sql("""
                insert into people.model (at, records, threshold, frozen)
                values (:now, :records, :threshold, :frozen::json)
                returning id
                """)
                .param("now", Sql.value(now))
                .param("records", records)
                .param("threshold", model.threshold())
                .param("frozen", json.toString(StandardCharsets.UTF_8))
                .query((row, _) -> row.getLong("id"))
                .single();
    }
}
