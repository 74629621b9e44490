package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kith.engine.feeds.LineFinder.FoundLine;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line that was rejected, found again in the partner's own file.
class LineFinderTest {

    private static final String GOOD = "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"1950-01-01\"}";
    private static final String HYPERTENSION =
            "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"subject\":{\"reference\":\"Patient/p1\"},\"code\":{\"coding\":"
                    + "[{\"system\":\"http://snomed.info/sct\",\"code\":\"38341003\"}]}}";
    private static final String BROKEN = "{\"resourceType\":\"Condition\",\"id\":\"c2\",,";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Bulk.ndjson", "Bulk.ndjson.gz", "sent.zip"})
    void a_line_that_cannot_be_read_is_found_by_its_hash_and_is_held_most_closely(String name) throws IOException {
        Path file = file(name, GOOD + "\n" + HYPERTENSION + "\n" + BROKEN + "\n");

        assertThat(find(file, 3, BROKEN)).contains(new FoundLine(BROKEN, SecurityLabel.SEALED, Optional.empty()));
        assertThat(find(file, 2, BROKEN)).as("another line").isEmpty();
        assertThat(find(file, 3, HYPERTENSION)).as("another text").isEmpty();
    }

    @Test
    void a_line_that_can_be_read_has_its_label_and_says_whom_it_is_about() throws IOException {
        Path file = file("Bulk.ndjson", GOOD + "\n" + HYPERTENSION + "\n");

        assertThat(find(file, 2, HYPERTENSION))
                .contains(new FoundLine(HYPERTENSION, SecurityLabel.NORMAL, Optional.of("p1")));
        assertThat(find(file, 1, GOOD).map(FoundLine::label))
                .as("who somebody is")
                .contains(SecurityLabel.RESTRICTED);
    }

    @Test
    void a_row_over_several_lines_and_an_entry_of_a_bundle_are_found() throws IOException {
        String row = "f1,,note,\"one\ntwo\"";
        assertThat(find(file("facts.csv", "id,local_id,kind,text\n" + row + "\nf2,p1,note,x\n"), 2, row))
                .isPresent();

        String entry = HYPERTENSION.replace("Patient/p1", "Patient/p2");
        Path bundle = file(
                "b.json",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + GOOD
                        + "},\n{\"resource\":" + entry + "}]}");
        assertThat(find(bundle, 2, entry)).isPresent();
    }

    @Test
    void a_file_that_has_changed_or_is_none_of_records_holds_it_no_more() throws IOException {
        assertThat(find(file("Bulk.ndjson", GOOD + "\n\n" + GOOD + "\n"), 3, BROKEN))
                .isEmpty();
        assertThat(find(file("notes.txt", BROKEN), 1, BROKEN)).isEmpty();
    }

    private static Optional<FoundLine> find(Path file, long line, String text) {
        byte[] hash = Rejected.hash(ByteSlice.of(text.getBytes(StandardCharsets.UTF_8)));
        return LineFinder.find(file, CodeLabels.shipped(), line, hash);
    }

    private Path file(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        if (name.endsWith(".gz")) {
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
        } else if (name.endsWith(".zip")) {
            try (var zip = new ZipOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry("Bulk.ndjson"));
                zip.write(bytes);
            }
        } else {
            packed.write(bytes);
        }
        return Files.write(folder.resolve(name), packed.toByteArray());
    }
}
