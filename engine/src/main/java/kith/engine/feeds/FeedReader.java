package kith.engine.feeds;

import java.nio.file.Path;
import java.util.function.Supplier;
import kith.engine.feeds.csv.CsvReader;
import kith.engine.feeds.fhir.BundleReader;
import kith.engine.feeds.fhir.NdjsonReader;
import kith.engine.feeds.fhir.XmlReader;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Receiver;
import kith.engine.labels.CodeLabels;

/// Reads the items of a feed as a stream. One reader serves one thread.
public final class FeedReader {

    private final NdjsonReader ndjson;
    private final BundleReader bundles;
    private final XmlReader xml;
    private final CsvReader csv;

    private final FileOpener opener;

    public FeedReader(CodeLabels codes) {
        this(codes, FileOpener.WITHOUT_LINKS);
    }

    /// @param opener opens the files that are read
    public FeedReader(CodeLabels codes, FileOpener opener) {
        this.opener = opener;
        ndjson = new NdjsonReader(codes);
        bundles = new BundleReader(codes);
        xml = new XmlReader(codes);
        csv = new CsvReader(codes);
    }

    /// Every file of the feed, one after the other.
    public Ending read(Feed feed, Receiver receiver) {
        Ending ending = Ending.WHOLE;
        for (Path file : feed.files()) {
            ending = ending.and(read(file, receiver));
        }
        return ending;
    }

    /// One file of an archive.
    Ending read(String file, Source source, Supplier<Source> again, Receiver receiver) {
        return switch (FileKind.of(file)) {
            case NDJSON -> ndjson.read(file, source, receiver);
            case BUNDLE -> bundles.read(again, file, source, receiver);
            case XML -> xml.read(file, source, receiver);
            case PEOPLE -> csv.read(file, CsvReader.Sort.PEOPLE, source, receiver);
            case FACTS -> csv.read(file, CsvReader.Sort.FACTS, source, receiver);
            case ARCHIVE, HL7, OTHER -> throw new IllegalArgumentException("Not a file of records");
        };
    }

    /// One file, by its name: `.ndjson`, `.json`, `.xml`, `people.csv` or `facts.csv`, plain or gzip.
    ///
    /// @return whether it was read to its end; where it was not, that has also been told as rejected
    /// @throws FeedProblem when the file cannot be read at all
    public Ending read(Path path, Receiver receiver) {
        String file = path.getFileName().toString();
        if (FileKind.of(file) == FileKind.ARCHIVE) {
            return new ArchiveReader(this, opener).read(path, receiver);
        }
        try (Source source = Source.open(path, opener, receiver::read)) {
            return switch (FileKind.of(file)) {
                case NDJSON -> ndjson.read(file, source, receiver);
                case BUNDLE -> bundles.read(() -> Source.open(path, opener, _ -> {}), file, source, receiver);
                case XML -> xml.read(file, source, receiver);
                case PEOPLE -> csv.read(file, CsvReader.Sort.PEOPLE, source, receiver);
                case FACTS -> csv.read(file, CsvReader.Sort.FACTS, source, receiver);
                case ARCHIVE -> throw new IllegalStateException("An archive is read file by file");
                case HL7 ->
                    throw new FeedProblem(file + " holds HL7 v2 messages, which Kith does not read yet."
                            + " Ask the partner for FHIR or CSV.");
                case OTHER ->
                    throw new FeedProblem("Kith does not know what " + file
                            + " holds. It reads .ndjson, .json, .xml, people.csv and facts.csv, plain or .gz.");
            };
        }
    }
}
