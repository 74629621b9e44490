package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kith.borough.Borough;
import kith.borough.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole command, in a process of its own, killed as a power cut would and started again.
class KilledImportTest {

    private static final int KILLS = 10;
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void an_import_killed_at_ten_random_moments_ends_as_one_that_was_left_alone() throws Exception {
        Borough.write(200, SEED, folder, Progress.SILENT);
        Path feeds = folder.resolve("feeds");
        long began = System.nanoTime();
        assertThat(Launched.command(folder.resolve("alone"), "import", feeds.toString())
                        .waitFor())
                .isLessThan(2);
        Duration whole = Duration.ofNanos(System.nanoTime() - began);

        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = Launched.command(folder.resolve("killed"), "import", feeds.toString());
            process.waitFor(random.nextLong(whole.toMillis()), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(Launched.command(folder.resolve("killed"), "import", feeds.toString())
                        .waitFor())
                .isLessThan(2);

        assertThat(Imported.in(folder.resolve("killed"))).isEqualTo(Imported.in(folder.resolve("alone")));
    }
}
