package kith.borough.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kith.engine.terms.PartnerKind;

/// An organisation that sends a feed.
///
/// @param everyDays how often it sends
/// @param daysAgo when it last did
public record Partner(String code, String name, PartnerKind kind, String format, int everyDays, int daysAgo) {

    /// Where the feed goes.
    Path folder(Path feeds) {
        return feeds.resolve(code);
    }

    /// Writes `feed.json`; a partner who holds no record of anybody sends none.
    public void describe(Path feeds, LocalDate today) {
        try {
            Files.createDirectories(folder(feeds));
            Files.writeString(folder(feeds).resolve("feed.json"), """
                    {"partner": "%s", "name": "%s", "kind": "%s",
                     "format": "%s", "extract": "full", "extracted": "%sT02:00:00Z", "every": "P%dD"}
                    """.formatted(
                            code, name, kind.word(), format, today.minusDays(daysAgo), everyDays));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
