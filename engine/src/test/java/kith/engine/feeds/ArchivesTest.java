package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Rejected;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives of a partner's files.
class ArchivesTest {

    private static final String FEED = """
            {"partner":"G85001","name":"Rye Lane Surgery","kind":"gp","format":"fhir-bulk","extract":"full"}""";
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p1\"}\n";
    private static final String BUNDLE =
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":%s}]}"
                    .formatted(Some.CONDITION);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"all.zip", "all.tar.gz", "ALL.ZIP", "all.tgz"})
    void an_archive_is_read_as_the_folder_it_holds(String name) {
        Path archive =
                archive(name, files("export/Patient.ndjson", PATIENT, "export/b.json", BUNDLE, "feed.json", FEED));

        Feed feed = Feeds.at(archive).getFirst();
        CollectedItems read = CollectedItems.from(archive);

        assertThat(feed.partner()).isEqualTo("G85001");
        assertThat(feed.extract()).isEqualTo(Feed.Extract.FULL);
        assertThat(read.items).extracting(CollectedItems.Item::type).containsExactly("Patient", "Condition");
        assertThat(read.rejected).isEmpty();
        assertThat(read.ending).isEqualTo(Ending.WHOLE);
    }

    @Test
    void archives_in_a_folder_are_feeds_of_their_own() {
        archive("a.zip", files("Patient.ndjson", PATIENT, "feed.json", FEED));
        archive("b.zip", files("Patient.ndjson", PATIENT, "feed.json", FEED.replace("G85001", "G85002")));

        assertThat(Feeds.at(folder)).extracting(Feed::partner).containsExactly("G85001", "G85002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.zip", "all.tar.gz"})
    void what_leads_out_of_it_or_lies_deeper_is_named_and_not_read(String name) {
        CollectedItems read = CollectedItems.from(archive(
                name,
                files(
                        "../Patient.ndjson",
                        PATIENT,
                        "inner.zip",
                        "PK",
                        "people.xlsx",
                        "x",
                        "README.md",
                        "x",
                        "Patient.ndjson",
                        PATIENT)));

        assertThat(read.items).hasSize(1);
        assertThat(read.rejected)
                .extracting(Rejected::kind)
                .containsExactly(
                        Rejected.Kind.NOT_READ, Rejected.Kind.NOT_READ, Rejected.Kind.NOT_READ, Rejected.Kind.NO_DATA);
        assertThat(read.ending).isEqualTo(Ending.CUT_SHORT);
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var link = new TarArchiveEntry("Patient.ndjson", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        CollectedItems read = CollectedItems.from(Some.file(folder, "all.tar.gz", bytes.toByteArray()));

        assertThat(read.items).isEmpty();
        assertThat(read.rejected)
                .extracting(Rejected::reason)
                .singleElement()
                .asString()
                .contains("link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.zip", "all.tar.gz"})
    void an_archive_that_is_cut_anywhere_is_never_taken_as_whole(String name) {
        byte[] whole =
                bytes(name, files("Patient.ndjson", PATIENT.repeat(40), "Condition.ndjson", Some.CONDITION + "\n"));
        for (int length = 0; length < whole.length - 8; length += 7) {
            Path cut = Some.file(folder, name, Arrays.copyOf(whole, length));

            assertThat(CollectedItems.from(cut).ending).as("cut at %d", length).isEqualTo(Ending.CUT_SHORT);
        }
    }

    @Test
    void a_bomb_is_cut() {
        Path bomb = archive("all.zip", files("Patient.ndjson", (" ".repeat(99) + "\n").repeat(400_000)));

        assertThat(CollectedItems.from(bomb).reasons())
                .anyMatch(reason -> reason.contains("unpacks to more than Kith takes"));
    }

    private Path archive(String name, Map<String, String> files) {
        return Some.file(folder, name, bytes(name, files));
    }

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private static byte[] bytes(String name, Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try (var zip = new ZipOutputStream(bytes)) {
                    for (var file : files.entrySet()) {
                        zip.putNextEntry(new ZipEntry(file.getKey()));
                        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                }
            } else {
                try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
                    for (var file : files.entrySet()) {
                        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                        var entry = new TarArchiveEntry(file.getKey());
                        entry.setSize(content.length);
                        tar.putArchiveEntry(entry);
                        tar.write(content);
                        tar.closeArchiveEntry();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
