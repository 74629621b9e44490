package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    @TempDir
    private Path folder;

    @Test
    void offers_the_folders_in_it() throws Exception {
        Files.createDirectories(folder.resolve("G85001"));
        Files.createDirectories(folder.resolve(".sent"));
        Files.createFile(folder.resolve("notes.txt"));

        assertThat(new Inbox(folder).names()).containsExactly("G85001");
    }

    @Test
    void leads_nowhere_else() {
        assertThat(new Inbox(folder).find("../..")).isEmpty();
        assertThat(new Inbox(folder).find("/etc")).isEmpty();
    }
}
