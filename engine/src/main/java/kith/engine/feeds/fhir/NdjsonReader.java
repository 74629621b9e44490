package kith.engine.feeds.fhir;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.Lines;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;

/// Reads FHIR bulk data: one resource on a line, or a bundle of what was deleted (FHIR Bulk Data Access IG,
/// NDJSON).
public final class NdjsonReader {

    private final ReadAhead ahead;
    private final LineBundle bundles;
    private boolean lastTaken;

    public NdjsonReader(CodeLabels codes) {
        ahead = new ReadAhead(codes);
        bundles = new LineBundle(new ResourceScanner(codes));
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
        lastTaken = true;
        long items = ahead.all(() -> {
            long read = 0;
            while (lines.next() && !cutOff(lines, source)) {
                if (window.tooLong() || !lines.isBlank()) {
                    line(file, window, lines, receiver, rejects);
                    read++;
                }
            }
            return read;
        });
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

    private void line(String file, Window window, Lines lines, Receiver receiver, Rejects rejects) {
        long number = lines.number();
        int length = lines.length();
        if (window.tooLong() || length > Window.LONGEST_ITEM) {
            ItemName name = RejectedNames.of(file, window, length);
            later(() -> {
                rejects.add(number, "The line is longer than 16 MB, which is more than one resource may be.", name);
                return false;
            });
            return;
        }
        Window line = Window.of(Arrays.copyOfRange(window.bytes, lines.start(), lines.start() + length));
        if (!lines.isUtf8()) {
            later(() -> {
                refuse(file, number, "The line is not UTF-8. Ask the partner to send it in UTF-8.", line, rejects);
                return false;
            });
            return;
        }
        ahead.add(length, skimmer -> {
            ScanResult found = skimmer.skim(line.bytes, 0, length, BundleContext.NOTHING);
            return () -> lastTaken = take(file, number, line, found, receiver, rejects);
        });
    }

    /// @param taking says whether the line could be read to its end
    private void later(BooleanSupplier taking) {
        ahead.add(0, _ -> () -> lastTaken = taking.getAsBoolean());
    }

    private boolean take(String file, long number, Window line, ScanResult found, Receiver receiver, Rejects rejects) {
        switch (found) {
            case FeedItem.What what ->
                receiver.sent(
                        new FeedItem(new FeedItem.Place(file, number, 0), what, line.bytes, 0, line.bytes.length));
            case ScanResult.Refused(String reason) -> {
                refuse(file, number, reason, line, rejects);
                return false;
            }
            case ScanResult.ABundle _ -> {
                return bundles.read(file, number, ByteSlice.of(line.bytes), receiver, rejects);
            }
            case ScanResult.KeptOut _ -> rejects.keptOut(number);
        }
        return true;
    }

    private static void refuse(String file, long number, String reason, Window line, Rejects rejects) {
        int length = line.bytes.length;
        rejects.add(number, reason, line, length, RejectedNames.of(file, line, length));
    }
}
