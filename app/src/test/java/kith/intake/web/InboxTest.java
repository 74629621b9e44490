package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

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

    @Test
    void puts_a_file_that_was_sent_into_a_folder_of_its_own() throws Exception {
        Path put = new Inbox(folder).put(new MockMultipartFile("file", "../../people.csv", null, new byte[] {1}));

        assertThat(put).startsWith(folder).hasFileName("people.csv").hasBinaryContent(new byte[] {1});
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv, people.csv",
        "C:\\feeds\\facts.csv, facts.csv",
        "../../etc/passwd, passwd",
        ".., file..",
        "Ada Okoro.ndjson, Ada_Okoro.ndjson"
    })
    void a_files_name_is_its_plain_end(String sent, String plain) {
        assertThat(Inbox.plain(sent)).isEqualTo(plain);
    }
}
