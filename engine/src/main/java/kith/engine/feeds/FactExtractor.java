package kith.engine.feeds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.csv.CsvColumns;
import kith.engine.feeds.csv.RowExtractor;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.ItemProblems;
import kith.engine.feeds.facts.LongValues;
import kith.engine.feeds.fhir.FhirFacts;
import kith.engine.feeds.fhir.Json;
import kith.engine.feeds.fhir.PatientExtractor;
import kith.engine.feeds.fhir.ResourceScanner;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.terms.Demographics;
import kith.engine.terms.SecurityLabel;
import tools.jackson.core.JacksonException;

/// Draws what an item says from its bytes: at import for what is new or changed, and again whenever facts are
/// redrawn.
///
/// The same bytes say the same on any day, but for dates of birth and death that lie in the future. One drawing
/// serves any number of threads.
public final class FactExtractor {

    private final LocalDate today;
    private volatile Headed headed = Headed.by(new byte[0]);

    public FactExtractor(LocalDate today) {
        this.today = today;
    }

    /// Whether items of a type say anything that is drawn. Others need not be looked at again.
    public static boolean isFor(Format format, String type) {
        return format == Format.CSV || type.equals("Patient") || FhirFacts.areIn(type);
    }

    /// What an item says as it is being read.
    public Extracted draw(FeedItem sent) {
        if (sent.withdrawn()) {
            return Extracted.NOTHING;
        }
        return draw(sent.format(), sent.type(), sent.id(), sent.header(), sent.bytes(), sent.label());
    }

    /// What a stored item says.
    ///
    /// @param id the item's id as it was sent, which becomes the source of its facts
    /// @param header the header it was stored with; empty for FHIR
    public Extracted draw(Format format, String type, String id, byte[] header, ByteSlice bytes, SecurityLabel label) {
        if (!isFor(format, type)) {
            return Extracted.NOTHING;
        }
        var problems = new ItemProblems();
        return switch (format) {
            case FHIR -> resource(type, id, bytes, label, problems);
            case CSV -> row(type, id, header, bytes, label, problems);
        };
    }

    private Extracted resource(String type, String id, ByteSlice bytes, SecurityLabel label, ItemProblems problems) {
        Json.Faults faults = new Json.Faults();
        try {
            Json resource = Json.parse(bytes.buffer(), bytes.offset(), bytes.length(), faults);
            problems.saidTwice(faults.saidTwice());
            if (faults.hasUnstorableText()) {
                problems.add("A text is longer than 100,000 characters or has a character that cannot be stored,"
                        + " so it is not used.");
            }
            if (type.equals("Patient")) {
                Demographics details =
                        LongValues.without(new PatientExtractor(resource, today, problems).draw(), problems);
                return new Extracted(Optional.of(details), List.of(), problems.sentences());
            }
            List<Fact> facts = new FhirFacts(resource, id, label, problems).of(type);
            return new Extracted(Optional.empty(), facts, problems.sentences());
        } catch (JacksonException e) {
            return new Extracted(Optional.empty(), List.of(), List.of(ResourceScanner.reason(e)));
        }
    }

    private Extracted row(
            String type, String id, byte[] header, ByteSlice bytes, SecurityLabel label, ItemProblems problems) {
        Headed same = headed;
        if (!Arrays.equals(header, same.header())) {
            same = Headed.by(header.clone());
            headed = same;
        }
        var row = new RowExtractor(same.table().row(bytes.buffer(), bytes.offset(), bytes.length()), today, problems);
        if (type.equals("people")) {
            Demographics details = LongValues.without(row.details(), problems);
            return new Extracted(Optional.of(details), List.of(), problems.sentences());
        }
        List<Fact> facts = row.facts(id, label);
        return new Extracted(Optional.empty(), facts, problems.sentences());
    }

    /// The last header that rows came with, since rows of one file come together.
    @SuppressWarnings("ArrayRecordComponent")
    private record Headed(byte[] header, CsvColumns table) {

        static Headed by(byte[] header) {
            return new Headed(header, CsvColumns.of(header));
        }
    }
}
