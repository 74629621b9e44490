package kith.engine.feeds;

import java.util.Map;
import java.util.Optional;
import kith.engine.feeds.csv.CsvColumns;
import kith.engine.feeds.csv.CsvReader;
import kith.engine.feeds.fhir.BundleContext;
import kith.engine.feeds.fhir.ResourceScanner;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.feeds.items.JudgedCodes;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;

/// Labels items that are stored already, as they would be labelled if they came today. For one thread.
public final class StoredItemLabels {

    private final ResourceScanner scanner;
    private final CsvReader rows;

    public StoredItemLabels(CodeLabels labels) {
        scanner = new ResourceScanner(labels);
        rows = new CsvReader(labels);
    }

    /// The label of an item; empty where the law forbids to keep it. What cannot be read is restricted.
    ///
    /// @param type the resource's type, or the file it is a row of
    /// @param header the header a CSV row is read by
    public Optional<SecurityLabel> label(Format format, String type, byte[] header, ByteSlice bytes) {
        return switch (format) {
            case FHIR -> ofResource(bytes);
            case CSV -> ofRow(type, header, bytes);
        };
    }

    private Optional<SecurityLabel> ofResource(ByteSlice bytes) {
        var around = new BundleContext(Map.of(), "stored");
        return switch (scanner.skim(bytes.buffer(), bytes.offset(), bytes.length(), around)) {
            case FeedItem.What what -> Optional.of(what.label());
            case ScanResult.KeptOut _ -> Optional.empty();
            case ScanResult.Refused _, ScanResult.ABundle _ -> Optional.of(SecurityLabel.RESTRICTED);
        };
    }

    private Optional<SecurityLabel> ofRow(String type, byte[] header, ByteSlice bytes) {
        CsvReader.Sort sort = type.equals("people") ? CsvReader.Sort.PEOPLE : CsvReader.Sort.FACTS;
        JudgedCodes judged =
                rows.judge(sort, CsvColumns.of(header).row(bytes.buffer(), bytes.offset(), bytes.length()));
        return judged.isExcluded() ? Optional.empty() : Optional.of(judged.label());
    }
}
