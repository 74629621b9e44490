package kith.borough.setting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.engine.reference.CsvLine;

/// One of the small files that the borough is made from: comma-separated, first line the names of the columns.
public record Table(List<Map<String, String>> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    public static Table read(String resource) {
        List<String> lines = lines(resource);
        List<String> columns = CsvLine.values(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = CsvLine.values(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return new Table(rows);
    }

    /// The lines that say something: comments and empty lines left out.
    public static List<String> lines(String resource) {
        try (InputStream in = open(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a map must hold.
    public static <K, T> T in(Map<K, T> map, K key) {
        T held = map.get(key);
        if (held == null) {
            throw new IllegalStateException("Nothing is called " + key);
        }
        return held;
    }

    private static InputStream open(String resource) {
        InputStream in = Table.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("There is no " + resource + " on the class path");
        }
        return in;
    }
}
