package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.access.workers.Workers;
import kith.engine.feeds.Feeds;
import kith.engine.terms.PartnerKind;
import kith.intake.runs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a dry run leaves behind, as `docs/how-to/operate-kith.md` says.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DryRunTest {

    private static final String CANARY = "Quillfeather";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void a_dry_run_leaves_the_partner_what_it_rejected_where_its_files_are_and_an_entry_in_the_log()
            throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "local_id,family_name,birth_date\np1," + CANARY + ",1950-01-01\n");
        Files.writeString(
                folder.resolve("facts.csv"),
                "id,local_id,kind,code,system,text,start\n"
                        + "f1,p1,condition,38341003,snomed,Hypertension,2001-02-03\n"
                        + "f2,p1,alert,,," + CANARY + " has a dog,2001-02-03\n"
                        + "f3,p1,nonsense,,," + CANARY + ",2001-02-03\n");
        Map<String, Long> before = rows();

        Feeds.at(folder, "DRY-RUN", PartnerKind.SOCIAL_CARE)
                .forEach(feed -> intake.take(Workers.operator(), feed, Intake.Mode.DRY, Progress.SILENT));

        Map<String, Long> after = rows();
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(table -> Objects.equals(after.get(table), before.get(table)));
        assertThat(changed)
                .containsExactly(
                        "access.audit",
                        "access.pending_leaf",
                        "intake.reject",
                        "intake.run",
                        "intake.run_file",
                        "partners.partner");
        assertThat(holding(CANARY)).isEmpty();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables().forEach(table -> rows.put(
                table, db.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    private Set<String> holding(String words) {
        Set<String> holding = tables();
        holding.removeIf(table -> db.sql("select count(*) from " + table + " as one where one::text like :words")
                        .param("words", "%" + words + "%")
                        .query(Long.class)
                        .single()
                == 0);
        return holding;
    }

    private Set<String> tables() {
        return new TreeSet<>(db.sql("""
                        select schemaname || '.' || tablename
                          from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema', 'public')
                        """).query(String.class).list());
    }
}
