package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortLivedFileTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @TempDir
    private Path parent;

    @Test
    void only_its_owner_can_look_into_its_folder_and_it_is_gone_after_use() throws IOException {
        Path path;
        try (ShortLivedFile file = ShortLivedFile.of(parent, "Patient.ndjson", "{}\n", NOW)) {
            path = file.path();
            assertThat(path).hasFileName("Patient.ndjson").hasContent("{}\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                    .isEqualTo("rwx------");
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_behind_is_removed_an_hour_later() throws IOException {
        Path old = left("kith-by-hand-1", NOW.minus(Duration.ofMinutes(61)));
        Path young = left("kith-by-hand-2", NOW.minus(Duration.ofMinutes(59)));
        Path another = left("somebody-elses", NOW.minus(Duration.ofDays(3)));

        ShortLivedFile.of(parent, "Patient.ndjson", "{}\n", NOW).close();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(another).exists();
    }

    @Test
    void nothing_of_one_that_cannot_be_written_stays() {
        assertThatThrownBy(() -> ShortLivedFile.of(parent, "no/such/folder", "{}\n", NOW))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(parent).isEmptyDirectory();
    }

    private Path left(String name, Instant at) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("Patient.ndjson"), "{}\n");
        Files.setLastModifiedTime(folder, FileTime.from(at));
        return folder;
    }
}
