package kith.engine.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;

/// Files to read.
final class Some {

    static final String CONDITION = """
            {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"}}""";

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /// A folder of the public data, or the test is skipped and says so.
    static Path publicData(String folder) {
        String environment = System.getenv("KITH_TEST_DATA");
        Path data = Path.of(environment == null ? System.getProperty("kith.test.data", "../shared/data") : environment);
        Path there = data.resolve(folder);
        Assumptions.assumeTrue(
                Files.isDirectory(there),
                () -> "Skipped: there is no " + there + ". Name the folder of public data in KITH_TEST_DATA.");
        return there;
    }

    private Some() {}
}
