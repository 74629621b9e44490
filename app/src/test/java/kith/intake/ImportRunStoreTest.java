package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.intake.runs.ImportRun;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportRunStoreTest {

    @Autowired
    private ImportRunStore store;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @MethodSource("kith.intake.ImportRunTest#oneOfEachState")
    void an_import_is_read_as_it_was_saved(ImportRun run) {
        insert(run);

        store.save(run);

        assertThat(store.find(run.id())).contains(run);
    }

    @Test
    void imports_are_listed_newest_first() {
        List<RunId> latest = store.latest(5);

        assertThat(store.all(latest)).extracting(ImportRun::id).isEqualTo(latest);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            state = 'paused', finished_at = now(), ended_as = 'finished' | state_is_known
            finished_at = now(), ended_as = 'finished' | only_what_runs_has_no_end
            state = 'finished', finished_at = now()                | only_what_ended_says_how_it_ended
            ended_as = 'finished'                                  | only_what_ended_says_how_it_ended
            finished_at = now(), state = 'undone', undone_at = now(), ended_as = 'undone' | ended_finished_or_interrupted
            state = 'finished', finished_at = now(), ended_as = 'interrupted' | finished_and_interrupted_say_so
            state = 'interrupted', finished_at = now(), ended_as = 'finished' | finished_and_interrupted_say_so
            state = 'undone', finished_at = now(), ended_as = 'finished' | only_what_was_undone_says_when
            undone_at = now()                                      | only_what_was_undone_says_when
            trouble = 'No room.'                                   | only_interrupted_imports_had_trouble
            state = 'finished', finished_at = now(), ended_as = 'finished', trouble = 'No room.' | only_interrupted_imports_had_trouble
            dry = true, state = 'undone', finished_at = now(), ended_as = 'finished', undone_at = now() | a_dry_run_is_never_undone
            stored = 4                                             | read_is_the_sum_of_its_ends
            """)
    void the_database_refuses_what_the_types_refuse(String change, String constraint) {
        insert(ImportRunTest.oneOfEachState().findFirst().orElseThrow());

        assertThatThrownBy(() -> db.sql("update intake.run set " + change + " where id = 1000045")
                        .update())
                .hasMessageContaining(constraint);
    }

    @AfterEach
    void forget() {
        db.sql("delete from intake.run where id = 1000045").update();
    }

    private void insert(ImportRun run) {
        db.sql("""
                insert into intake.run (id, partner, source, print, extract, dry, state, started_by, started_at,
                       seen_at, extracted, total_bytes)
                overriding system value
                values (1000045, :partner, 'people.csv', 'p', 'full', :dry, 'running', 2, :startedAt, :startedAt,
                       :extracted, 200)
                """)
                .param("partner", new PartnerId(1).value())
                .param("dry", ImportRunRow.of(run).dry())
                .param("startedAt", Sql.value(run.request().startedAt()))
                .param("extracted", Sql.value(run.request().extracted().orElseThrow()))
                .update();
    }
}
