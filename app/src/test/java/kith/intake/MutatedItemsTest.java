package kith.intake;

import static kith.intake.SendingPartner.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.spool.SpooledFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of a thousand mutated items each. `-Dkith.mutated.items=1000000` reads a million.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MutatedItemsTest {

    private static final int IN_A_FILE = 1_000;
    private static final int ITEMS = Integer.getInteger("kith.mutated.items", 20_000);

    @Autowired
    private Intake intake;

    @Autowired
    private SpooledFiles spool;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void every_item_of_every_file_is_stored_or_rejected_and_no_file_stops_the_import() throws IOException {
        long rejected = 0;
        for (int file = 0; file < ITEMS / IN_A_FILE; file++) {
            byte[] items = items(file);
            boolean uploaded = file % 2 == 1;
            Path path = uploaded
                    ? spool.put("Bulk.ndjson", new ByteArrayInputStream(items))
                    : Files.write(folder.resolve("Bulk.ndjson"), items);
            Feed feed = Feeds.at(path, "mutated-" + file % 5, null).getFirst();

            Report report = intake.take(OPERATOR, feed, Intake.Mode.KEEP, Progress.SILENT);

            assertThat(report.tally().read())
                    .as("items of the file with seed %d", file)
                    .isEqualTo(IN_A_FILE);
            assertThat(counts(report))
                    .as("reported and kept counts of seed %d", file)
                    .isEqualTo(report.tally().read());
            rejected += report.tally().rejected();
            if (uploaded) {
                spool.delete(path);
            }
        }
        assertThat(rejected).as("rejected items of %d", ITEMS).isBetween(ITEMS / 10L, ITEMS * 9L / 10);
    }

    private long counts(Report report) {
        List<Long> counts = db.sql("""
                select stored + changed + unchanged + rejected + held as items
                  from intake.run
                 where id = :run
                   and state = 'finished'
                """)
                .param("run", report.run().value())
                .query((row, _) -> row.getLong("items"))
                .list();
        return counts.isEmpty() ? -1 : counts.getFirst();
    }

    private static byte[] items(int seed) throws IOException {
        var mutator = new Mutator(seed);
        var bytes = new ByteArrayOutputStream();
        for (int item = 0; item < IN_A_FILE; item++) {
            bytes.write(mutator.item(item));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
