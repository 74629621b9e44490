package kith.engine.feeds.fhir;

import java.util.Map;
import java.util.function.Supplier;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Utf8;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.BundlePage;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;

/// Reads FHIR R4 bundles entry by entry, whatever the size of the bundle: transaction, batch, collection,
/// searchset, history, message and document. A bundle may stand in Parameters. A file that is one resource by
/// itself is read as that, and one that has a resource on each line is read as NDJSON.
///
/// A file is gone through twice: first for its patients, since an entry may refer to one that comes after it.
public final class BundleReader {

    private final ResourceScanner skimmer;
    private final ReadAhead ahead;
    private final NdjsonReader ndjson;

    public BundleReader(CodeLabels codes) {
        ahead = new ReadAhead(codes);
        skimmer = new ResourceScanner(codes);
        ndjson = new NdjsonReader(codes);
    }

    public Ending read(Supplier<Source> again, String file, Source source, Receiver receiver) {
        var window = new Window(source);
        var rejects = new Rejects(file, receiver);
        if (window.startsAsUtf16()) {
            return rejects.whole("The file is in UTF-16. Ask the partner to send it in UTF-8.");
        }
        try (Source first = again.get()) {
            var firstWindow = new Window(first);
            firstWindow.startsAsUtf16();
            var glance = new BundlePatientScan(firstWindow, skimmer);
            var walk = new BundleWalk(firstWindow, glance);
            BundleWalk.End end = walk.go();
            if (end == BundleWalk.End.WHOLE && walk.resourceType().isEmpty()) {
                return rejects.whole("This is JSON but not FHIR: it has no resourceType.");
            }
            if (walk.hasObjectPerLine() && !walk.resourceType().isEmpty() && !walk.hasBundle()) {
                return ndjson.read(file, source, window, receiver);
            }
            if (!walk.resourceType().isEmpty() && !walk.hasBundle()) {
                return one(file, window, source, receiver, rejects);
            }
            if (holdsNoRecords(walk.type())) {
                return rejects.whole("A bundle of type " + walk.type()
                        + " does not hold records as they are now. Ask the partner for a collection.");
            }
            return entries(file, window, source, glance.patients(), receiver, rejects, walk.type());
        }
    }

    static boolean holdsNoRecords(String type) {
        return switch (type) {
            case "transaction-response", "batch-response" -> true;
            default -> false;
        };
    }

    private Ending entries(
            String file,
            Window window,
            Source source,
            Map<String, String> patients,
            Receiver receiver,
            Rejects rejects,
            String type) {
        var entries = new EntryReader(file, ahead, patients, receiver, rejects);
        if (type.equals("history")) {
            receiver.history();
            entries.ofHistory();
        }
        var walk = new BundleWalk(window, entries);
        BundleWalk.End end = ahead.all(walk::go);
        if (walk.otherParameters() > 0) {
            rejects.add(
                    walk.line(),
                    "Parameters hold a bundle and other resources (%d). Only the bundle was read. Ask the partner to put all into it."
                            .formatted(walk.otherParameters()));
        }
        if (walk.type().equals("searchset")) {
            receiver.page(new BundlePage(walk.link("self"), walk.link("next"), walk.total(), entries.matches()));
        }
        String problem = source.problem();
        if (end != BundleWalk.End.WHOLE && problem != null) {
            rejects.add(walk.line(), problem, window, window.end - window.start);
            return Ending.CUT_SHORT;
        }
        return switch (end) {
            case WHOLE -> Ending.WHOLE;
            case EMPTY -> rejects.whole("The file is empty. Ask the partner whether that is meant.");
            case NO_OBJECT -> rejects.whole("This is not a FHIR bundle: it does not start with {.");
            case CUT -> {
                rejects.add(
                        walk.line(),
                        "The bundle ends in the middle of entry %d, or a bracket is missing in it. Ask the partner to send it again."
                                .formatted(walk.entries()),
                        window,
                        window.end - window.start);
                yield Ending.CUT_SHORT;
            }
            case BROKEN -> {
                rejects.add(
                        walk.line(),
                        "The bundle is not valid JSON from here on, after entry %d. Ask the partner to send it again."
                                .formatted(walk.entries()),
                        window,
                        window.end - window.start);
                yield Ending.CUT_SHORT;
            }
        };
    }

    /// The file is one resource.
    private Ending one(String file, Window window, Source source, Receiver receiver, Rejects rejects) {
        window.begin();
        while (window.more()) {
            window.at = window.tooLong() ? window.end : window.at;
        }
        int length = window.end - window.start;
        String problem = source.problem();
        if (problem != null || window.tooLong()) {
            return rejects.whole(problem == null ? "The file is one resource larger than 16 MB." : problem);
        }
        if (!Utf8.isValid(window.bytes, window.start, window.end)) {
            return rejects.whole("The file is not UTF-8. Ask the partner to send it in UTF-8.");
        }
        int to = window.end;
        while (to > window.start && Character.isWhitespace(window.bytes[to - 1])) {
            to--;
        }
        switch (skimmer.skim(window.bytes, window.start, to - window.start, BundleContext.NOTHING)) {
            case FeedItem.What what ->
                receiver.sent(new FeedItem(
                        new FeedItem.Place(file, 1, 0), what, window.bytes, window.start, to - window.start));
            case ScanResult.Refused(String reason) ->
                rejects.add(1, reason, window, length, RejectedNames.of(file, window, length));
            case ScanResult.ABundle _ -> rejects.add(1, ScanResult.ABundle.REASON);
            case ScanResult.KeptOut _ -> rejects.keptOut(1);
        }
        return Ending.WHOLE;
    }
}
