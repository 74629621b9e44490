package kith.engine.feeds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;

/// Extracts what one item says, for tests.
final class Extracting {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static List<Fact> facts(String type, String json) {
        return fhir(type, json).facts();
    }

    static Extracted fhir(String type, String json) {
        return draw(Format.FHIR, type, "", json);
    }

    static Extracted row(String type, String header, String row) {
        return draw(Format.CSV, type, header, row);
    }

    static Extracted draw(Format format, String type, String header, String bytes) {
        return new FactExtractor(TODAY)
                .draw(
                        format,
                        type,
                        "c1",
                        header.getBytes(StandardCharsets.UTF_8),
                        ByteSlice.of(bytes.getBytes(StandardCharsets.UTF_8)),
                        SecurityLabel.NORMAL);
    }

    private Extracting() {}
}
