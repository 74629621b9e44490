package kith.directory.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.directory.ReadFeed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a feed from a file or a folder: JSON of Open Referral UK, or CSV.
public final class FeedFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Reads all files, in the order of their names.
    public static ReadFeed read(Path path) throws IOException {
        OpenReferral openReferral = new OpenReferral();
        List<String> unreadable = new ArrayList<>();
        List<ReadFeed> sheets = new ArrayList<>();
        for (Path file : files(path)) {
            String name = String.valueOf(file.getFileName());
            try {
                if (name.endsWith(".csv")) {
                    sheets.add(ServiceSheet.read(name, file));
                } else {
                    openReferral.add(name, JSON.readTree(file.toFile()));
                }
            } catch (JacksonException _) {
                unreadable.add("%s is not JSON.".formatted(name));
            } catch (CharacterCodingException | UncheckedIOException | IllegalArgumentException _) {
                unreadable.add("%s is not a sheet of UTF-8 with one name for each column.".formatted(name));
            }
        }
        sheets.add(openReferral.read());
        return new ReadFeed(
                sheets.stream().flatMap(sheet -> sheet.groups().stream()).toList(),
                sheets.stream().flatMap(sheet -> sheet.entries().stream()).toList(),
                Stream.concat(unreadable.stream(), sheets.stream().flatMap(sheet -> sheet.rejected().stream()))
                        .toList(),
                sheets.stream().flatMap(sheet -> sheet.notRead().stream()).toList());
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private FeedFiles() {}
}
