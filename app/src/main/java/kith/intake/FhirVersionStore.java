package kith.intake;

import java.util.List;
import java.util.Map;
import kith.engine.feeds.items.FhirVersion;
import kith.kernel.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `intake.run_fhir_version` which versions of FHIR the items of an import show.
@Repository
class FhirVersionStore {

    private final JdbcClient db;

    FhirVersionStore(JdbcClient db) {
        this.db = db;
    }

    /// An import that goes on after it stopped reads everything again, so its counts are replaced.
    void save(RunId run, Map<FhirVersion, Long> items) {
        items.forEach((version, count) -> db.sql("""
                insert into intake.run_fhir_version (run, version, items)
                values (:run, :version, :items)
                    on conflict (run, version) do update
                   set items = excluded.items
                """)
                .param("run", run.value())
                .param("version", version.name())
                .param("items", count)
                .update());
    }

    /// The version that most items show comes first.
    List<FhirVersion> of(RunId run) {
        return db.sql("""
                select version
                  from intake.run_fhir_version
                 where run = :run
                 order by items desc, version
                """)
                .param("run", run.value())
                .query((row, _) -> FhirVersion.valueOf(row.getString("version")))
                .list();
    }
}
