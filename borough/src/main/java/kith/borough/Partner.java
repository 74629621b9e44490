package kith.borough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// An organisation that sends a feed.
///
/// @param everyDays how often it sends
/// @param daysAgo when it last did
record Partner(String code, String name, PartnerKind kind, String format, int everyDays, int daysAgo) {

    /// Writes `feed.json`, and gives the folder that the feed goes to.
    Path open(Path feeds, LocalDate today) {
        Path folder = feeds.resolve(code);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("feed.json"), """
                    {"partner": "%s", "name": "%s", "kind": "%s",
                     "format": "%s", "extract": "full", "extracted": "%sT02:00:00Z", "every": "P%dD"}
                    """.formatted(
                            code, name, kind.code(), format, today.minusDays(daysAgo), everyDays));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
