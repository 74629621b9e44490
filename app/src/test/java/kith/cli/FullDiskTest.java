package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kith.borough.Borough;
import kith.borough.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up during an import. The disk is real: a small one in memory, in a mount namespace of its
/// own.
///
/// Each remount names the source ("none"). Without it, `mount` adds the options it finds in the mount table,
/// and the kernel refuses some of those inside a user namespace, where an ordinary user runs this test.
class FullDiskTest {

    private static final long SEED = 7;

    /// In a namespace where we look like root to mount the disk, the commands still run as an ordinary user.
    private static final List<String> AS_AN_ORDINARY_USER =
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");

    private static List<String> apart = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_disk_can_be_mounted_here() {
        apart = List.of(List.of("unshare", "-m"), List.of("unshare", "-rm")).stream()
                .filter(FullDiskTest::canMount)
                .findFirst()
                .orElse(List.of());
        assumeTrue(
                !apart.isEmpty(),
                "Skipped: no small disk can be mounted here. It takes root, or Linux user namespaces.");
    }

    @Test
    void a_database_without_room_is_told_and_the_import_carries_on_once_there_is_some() throws Exception {
        Borough.write(200, SEED, folder, Progress.SILENT);
        Path feeds = folder.resolve("feeds");
        Path alone = folder.resolve("alone");
        assertThat(Launched.command(alone, "import", feeds.toString()).waitFor())
                .isLessThan(2);

        String said = script(Launched.program(), Map.of("FEEDS", feeds), """
                mount -t tmpfs -o size=1g none "$KITH_DATA"
                "$@" check
                used=$(df -Pk "$KITH_DATA" | awk 'NR == 2 { print $3 }')
                mount -o remount,size=$((used + 2000))k none "$KITH_DATA"
                "$@" import "$FEEDS"; echo "ended with $?"
                mount -o remount,size=1g none "$KITH_DATA"
                "$@" import "$FEEDS"; echo "then with $?"
                cp -a "$KITH_DATA/postgres" "$KEPT"
                """);

        assertThat(said).containsSubsequence("""
                kith: There is no room left on the disk that the database is on. What was stored until then is stored; \
                once there is room, give the same files again and the import carries on.
                ended with 3
                """, "then with ");
        assertThat(Imported.in(folder.resolve("kept"))).isEqualTo(Imported.in(alone));
    }

    @Test
    void a_folder_for_sorting_without_room_is_told_and_nothing_stays_in_it() throws Exception {
        Path file = moreThanMemoryHolds();
        Path sorting = Files.createDirectory(folder.resolve("sorting"));

        String said =
                script(Launched.program("-Djava.io.tmpdir=" + sorting), Map.of("FILE", file, "SORTING", sorting), """
                mount -t tmpfs -o size=8m none "$SORTING"
                "$@" import "$FILE" --partner LARGE; echo "ended with $?"
                ls "$SORTING" | grep kith-import
                mount -o remount,size=1g none "$SORTING"
                "$@" import "$FILE" --partner LARGE --json; echo "then with $?"
                ls "$SORTING" | grep kith-import
                """);

        assertThat(said)
                .containsSubsequence(
                        """
                kith: There is no room left in %s, where large feeds are sorted. What was stored until then is stored; \
                once there is room, give the same files again and the import carries on.
                ended with 3
                """.formatted(sorting),
                        """
                {"run":1,"read":%1$d,"stored":%1$d,"changed":0,"unchanged":0,"rejected":0,"held":0,"withdrawn":0,"notUnderstood":0,"notRead":0,"people":%2$d,\
                """.formatted(PEOPLE * (NOTES_EACH + 1), PEOPLE).stripTrailing(),
                        "then with 0\n");
        assertThat(said).doesNotContain("kith-import");
    }

    private static final int PEOPLE = 500;
    private static final int NOTES_EACH = 80;

    /// Words that do not pack, more than are sorted in memory (64 MB), and more packed than the small disk holds.
    private Path moreThanMemoryHolds() throws IOException {
        Path file = folder.resolve("Bulk.ndjson");
        Random random = new Random(SEED);
        byte[] words = new byte[1_600];
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            for (int person = 0; person < PEOPLE; person++) {
                to.write("{\"resourceType\":\"Patient\",\"id\":\"p%d\"}\n".formatted(person));
            }
            for (int note = 0; note < PEOPLE * NOTES_EACH; note++) {
                random.nextBytes(words);
                to.write("""
                        {"resourceType":"Observation","id":"o%d","subject":{"reference":"Patient/p%d"},\
                        "note":[{"text":"%s"}]}
                        """.formatted(note, note % PEOPLE, Base64.getEncoder().encodeToString(words)));
            }
        }
        return file;
    }

    /// What a script prints that runs in a mount namespace of its own, with a command as its arguments.
    private String script(List<String> command, Map<String, Path> variables, String script) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        List<String> whole = new ArrayList<>(apart);
        whole.addAll(List.of("sh", "-c", script, "sh"));
        if (apart.contains("-rm")) {
            whole.addAll(AS_AN_ORDINARY_USER);
        }
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        Launched.onlyTheDatabaseOf(data, builder);
        builder.environment()
                .put("KEPT", Files.createDirectory(folder.resolve("kept")).toString());
        variables.forEach((name, path) -> builder.environment().put(name, path.toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean canMount(List<String> apart) {
        List<String> whole = new ArrayList<>(apart);
        whole.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=1m none /mnt && mount -o remount,size=2m none /mnt"));
        try {
            return new ProcessBuilder(whole).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
