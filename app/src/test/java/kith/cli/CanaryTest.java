package kith.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that must not be kept are in no file of the data folder, the database's files among them, and in no temporary
/// file, however the import ended. The database is stopped before the search, so that everything is on the disk.
class CanaryTest {

    private static final String CANARY = "canary-7Qd";
    private static final int PEOPLE = 3_000;

    @TempDir
    private Path folder;

    @Test
    void what_must_not_be_kept_is_nowhere_whatever_the_ending() throws Exception {
        Path feed = feed();
        Path data = Files.createDirectory(folder.resolve("data"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        Process killed = importing(data, temporary, feed.toString());
        killed.waitFor(9, TimeUnit.SECONDS);
        killed.destroyForcibly().waitFor();
        assertThat(importing(data, temporary, "--dry-run", feed.toString()).waitFor())
                .isEqualTo(1);
        assertThat(importing(data, temporary, feed.toString()).waitFor()).isEqualTo(1);
        Path refused = Files.writeString(folder.resolve("notes.txt"), CANARY);
        assertThat(importing(data, temporary, refused.toString()).waitFor()).isEqualTo(1);

        assertThat(holding(data)).isEmpty();
        assertThat(holding(temporary)).isEmpty();
        assertThat(Files.readString(data.resolve("said"), ISO_8859_1)).doesNotContain(CANARY);
    }

    private Path feed() throws IOException {
        Path sent = Files.createDirectory(folder.resolve("sent"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            lines.add("{\"resourceType\":\"Patient\",\"id\":\"p%d\",\"birthDate\":\"1950-01-01\"}".formatted(i));
        }
        lines.add("{\"resourceType\":\"Condition\",\"code\":{\"text\":\"" + CANARY + "\"}}");
        lines.add("{\"resourceType\":\"Condition\",\"id\":\"a\",\"id\":\"b\",\"code\":{\"text\":\"" + CANARY + "\"}}");
        lines.add("{\"resourceType\":\"Condition\",\"id\":\"a\",\"code\":{\"text\":\"" + CANARY);
        lines.add("{\"" + CANARY + "\":1,\"" + CANARY + "\":2}");
        lines.add(CANARY);
        lines.add(
                "{\"resourceType\":\"Condition\",\"id\":\"k\",\"subject\":{\"reference\":\"Patient/p1\"},\"code\":{\"coding\":"
                        + "[{\"system\":\"http://snomed.info/sct\",\"code\":\"266948004\",\"display\":\"" + CANARY
                        + "\"}]}}");
        Files.write(sent.resolve("Bulk.ndjson"), lines);
        Files.writeString(
                sent.resolve("facts.csv"),
                "id,local_id,kind,text\nf1,,note," + CANARY + "\nf2,p1,gossip," + CANARY + "\n");
        return sent;
    }

    private static Process importing(Path data, Path temporary, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Launched.program("-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("import", "--partner=canaries"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Launched.onlyTheDatabaseOf(data, builder);
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("said").toFile()))
                .start();
    }

    private static List<Path> holding(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(CanaryTest::holds).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
