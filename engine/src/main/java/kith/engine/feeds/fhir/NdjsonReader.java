package kith.engine.feeds.fhir;

import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.Lines;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
/// Reads FHIR bulk data: one resource on a line, or a bundle of what was deleted (FHIR Bulk Data Access IG, NDJSON).

public final class NdjsonReader {

    private final ResourceScanner skimmer;
    private final LineBundle bundles;

    public NdjsonReader(CodeLabels codes) {
        skimmer = new ResourceScanner(codes);
        bundles = new LineBundle(skimmer);
    }

    public Ending read(String file, Source source, Receiver receiver) {
        return read(file, source, new Window(source), receiver);
    }

    public Ending read(String file, Source source, Window window, Receiver receiver) {
        var rejects = new Rejects(file, receiver);
        if (window.startsAsUtf16()) {
            return rejects.whole("The file is in UTF-16. Ask the partner to send it in UTF-8.");
        }
        var lines = new Lines(window);
        long items = 0;
        boolean lastTaken = true;
        while (lines.next() && !cutOff(lines, source)) {
            if (window.tooLong() || !lines.isBlank()) {
                lastTaken = line(file, window, lines, receiver, rejects);
                items++;
            }
        }
        if (source.problem() != null) {
            rejects.add(Math.max(lines.number(), 1), source.problem(), window, window.end - window.start);
            return Ending.CUT_SHORT;
        }
        if (items == 0) {
            return rejects.whole("The file is empty. Ask the partner whether that is meant.");
        }
        return lastTaken || lines.ended() ? Ending.WHOLE : Ending.CUT_SHORT;
    }

    private static boolean cutOff(Lines lines, Source source) {
        return !lines.ended() && source.problem() != null;
    }

    private boolean line(String file, Window window, Lines lines, Receiver receiver, Rejects rejects) {
        if (window.tooLong() || lines.length() > Window.LONGEST_ITEM) {
            rejects.add(
                    lines.number(),
                    "The line is longer than 16 MB, which is more than one resource may be.",
                    RejectedNames.of(file, window, lines.length()));
            return false;
        }
        if (!lines.isUtf8()) {
            rejects.add(
                    lines.number(),
                    "The line is not UTF-8. Ask the partner to send it in UTF-8.",
                    window,
                    lines.length(),
                    RejectedNames.of(file, window, lines.length()));
            return false;
        }
        switch (skimmer.skim(window.bytes, lines.start(), lines.length(), BundleContext.NOTHING)) {
            case FeedItem.What what ->
                receiver.sent(new FeedItem(
                        new FeedItem.Place(file, lines.number(), 0),
                        what,
                        window.bytes,
                        lines.start(),
                        lines.length()));
            case ScanResult.Refused(String reason) -> {
                rejects.add(
                        lines.number(), reason, window, lines.length(), RejectedNames.of(file, window, lines.length()));
                return false;
            }
            case ScanResult.ABundle _ -> {
                var bytes = new ByteSlice(window.bytes, lines.start(), lines.length());
                return bundles.read(file, lines.number(), bytes, receiver, rejects);
            }
            case ScanResult.KeptOut _ -> rejects.keptOut(lines.number());
        }
        return true;
    }
}
