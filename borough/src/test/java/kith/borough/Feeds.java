package kith.borough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/// A written borough, read back with nothing of what wrote it.
record Feeds(Path folder) {

    private static final Pattern RESOURCE = Pattern.compile("\\{\"resourceType\":\"(\\w+)\",\"id\":\"([^\"]+)\"");
    private static final Pattern SUBJECT =
            Pattern.compile("\"subject\":\\{\"reference\":\"(?:Patient/|urn:uuid:)([^\"]+)\"");

    record Line(String partner, String localId, String person) {}

    List<Line> truth() {
        return lines(folder.resolve("truth.csv"))
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Line(cells[0], cells[1], cells[2]))
                .toList();
    }

    Set<String> practices() {
        Set<String> practices = new TreeSet<>();
        for (Path feed : folders()) {
            if (text(feed.resolve("feed.json")).contains("\"kind\": \"gp\"")) {
                practices.add(name(feed));
            }
        }
        return practices;
    }

    /// Whom each partner holds a record of.
    Map<String, Set<String>> people() {
        return perPartner(feed -> Stream.concat(
                resources(feed)
                        .filter(match -> match.group(1).equals("Patient"))
                        .map(match -> match.group(2)),
                cells(feed, "people.csv", "local_id")));
    }

    /// Whom each partner says something about.
    Map<String, Set<String>> spokenOf() {
        return perPartner(feed -> Stream.concat(
                fhir(feed).flatMap(line -> SUBJECT.matcher(line).results()).map(match -> match.group(1)),
                cells(feed, "facts.csv", "local_id")));
    }

    /// Every line of FHIR that a partner sent.
    Stream<String> fhir(Path feed) {
        return files(feed).stream()
                .filter(file -> name(file).contains("json") && !name(file).equals("feed.json"))
                .flatMap(Feeds::lines);
    }

    Stream<String> fhir(String partner) {
        return fhir(folder.resolve(partner));
    }

    Stream<String> allFhir() {
        return folders().stream().flatMap(this::fhir);
    }

    /// One column of a partner's CSV, if it has such a file; nothing in it is quoted but free text in the last
    /// columns.
    Stream<String> cells(Path feed, String file, String column) {
        Path path = feed.resolve(file);
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        int at = List.of(lines(path).findFirst().orElseThrow().split(",")).indexOf(column);
        return lines(path).skip(1).map(line -> line.split(",", -1)[at]);
    }

    /// What the files hold, as one sum a file.
    Map<String, String> bytes() {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : Stream.concat(
                        folders().stream().flatMap(feed -> files(feed).stream()),
                        Stream.of(folder.resolve("truth.csv")))
                .toList()) {
            CRC32 sum = new CRC32();
            try {
                sum.update(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sums.put(folder.relativize(file).toString(), HexFormat.of().toHexDigits(sum.getValue()));
        }
        return sums;
    }

    List<Path> folders() {
        return list(folder).filter(Files::isDirectory).toList();
    }

    private Map<String, Set<String>> perPartner(java.util.function.Function<Path, Stream<String>> ids) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Path feed : folders()) {
            Set<String> set = new TreeSet<>();
            ids.apply(feed).forEach(set::add);
            if (!set.isEmpty()) {
                all.put(name(feed), set);
            }
        }
        return all;
    }

    private Stream<MatchResult> resources(Path feed) {
        return fhir(feed).flatMap(line -> RESOURCE.matcher(line).results());
    }

    private static List<Path> files(Path feed) {
        return list(feed).toList();
    }

    private static Stream<Path> list(Path folder) {
        Path[] paths;
        try (Stream<Path> found = Files.list(folder)) {
            paths = found.sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(paths);
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(Path path) {
        try (InputStream file = Files.newInputStream(path);
                InputStream in = name(path).endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
