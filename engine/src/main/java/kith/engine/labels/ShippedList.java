package kith.engine.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lists that come with Kith.
public final class ShippedList {

    /// The lines of a list.
    public static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(ShippedList.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The codes of a list `code,words,source`.
    public static List<String> codes(String name) {
        return lines(name).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private ShippedList() {}
}
