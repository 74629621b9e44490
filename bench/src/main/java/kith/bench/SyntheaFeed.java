package kith.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Writes a feed of a given size from a folder of NDJSON that Synthea made, as the transaction bundles that
/// Synthea writes for each person. The people of the folder come again and again, each time with new ids.
final class SyntheaFeed {

    private static final String SHARED = "";
    private static final Pattern SUBJECT =
            Pattern.compile("\"(?:subject|patient)\":\\{\"reference\":\"Patient/([^\"]+)\"");
    private static final Pattern TYPE_AND_ID = Pattern.compile("\"resourceType\":\"([A-Za-z]+)\",\"id\":\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"[A-Za-z]+/([0-9a-f-]{36})\"");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?=(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int HEXADECIMAL = 16;

    private final Map<String, List<String>> entries = new LinkedHashMap<>();

    /// @param folder holds one file for each resource type, plain or gzip
    /// @throws IOException when the folder or a file of it cannot be read
    static SyntheaFeed of(Path folder) throws IOException {
        var feed = new SyntheaFeed();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".ndjson") || name.endsWith(".ndjson.gz")) {
                    feed.read(file);
                }
            }
        }
        return feed;
    }

    private void read(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (var raw = Files.newInputStream(file);
                var in = packed ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::add);
        }
    }

    private void add(String resource) {
        Matcher named = TYPE_AND_ID.matcher(resource);
        if (!named.find()) {
            throw new IllegalArgumentException("A line has no resourceType and id where Synthea writes them");
        }
        Matcher subject = SUBJECT.matcher(resource);
        String person = SHARED;
        if (named.group(1).equals("Patient")) {
            person = named.group(2);
        } else if (subject.find()) {
            person = subject.group(1);
        }
        String referring = REFERENCE.matcher(resource).replaceAll("\"reference\":\"urn:uuid:$1\"");
        entries.computeIfAbsent(person, _ -> new ArrayList<>())
                .add("{\"fullUrl\":\"urn:uuid:%s\",\"resource\":".formatted(named.group(2))
                        + referring
                        + ",\"request\":{\"method\":\"POST\",\"url\":\"%s\"}}".formatted(named.group(1)));
    }

    /// Writes a bundle for each person, and one for what belongs to nobody, until they are this many bytes long
    /// together.
    ///
    /// @throws IOException when a bundle cannot be written
    void write(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        long written = 0;
        for (int copy = 0; written < bytes; copy++) {
            int number = 0;
            for (Map.Entry<String, List<String>> one : entries.entrySet()) {
                if (written >= bytes || (copy > 0 && one.getKey().equals(SHARED))) {
                    continue;
                }
                Path file = folder.resolve("%04d-%04d.json".formatted(copy, number++));
                bundle(file, one.getValue(), copy);
                written += Files.size(file);
            }
        }
    }

    private static void bundle(Path file, List<String> entries, int copy) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
            for (int i = 0; i < entries.size(); i++) {
                out.write(i == 0 ? "" : ",");
                out.write(renamed(entries.get(i), copy));
            }
            out.write("]}");
        }
    }

    /// The same with other ids: the first eight digits of every UUID are those of the first copy with the
    /// number of the copy mixed in.
    private static String renamed(String entry, int copy) {
        if (copy == 0) {
            return entry;
        }
        return UUID.matcher(entry).replaceAll(found -> {
            long first = Long.parseLong(found.group(), HEXADECIMAL);
            return "%08x".formatted((first ^ (copy * 0x9E3779B1L)) & 0xFFFFFFFFL);
        });
    }
}
