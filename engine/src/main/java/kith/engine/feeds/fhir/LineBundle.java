package kith.engine.feeds.fhir;

import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;

/// Reads a bundle that stands on one line, such as those that say what was deleted since the last extract (FHIR
/// Bulk Data Access IG, `deleted`).
final class LineBundle {

    private final ResourceScanner skimmer;

    LineBundle(ResourceScanner skimmer) {
        this.skimmer = skimmer;
    }

    /// @return whether it could be read to its end
    boolean read(String file, long line, ByteSlice bytes, Receiver receiver, Rejects rejects) {
        Window first = window(file, bytes);
        var glance = new BundlePatientScan(first, skimmer);
        var firstWalk = new BundleWalk(first, glance);
        boolean whole = firstWalk.go() == BundleWalk.End.WHOLE;
        if (!whole || BundleReader.holdsNoRecords(firstWalk.type())) {
            rejects.add(
                    line,
                    whole
                            ? "A bundle of type " + firstWalk.type() + " does not hold records as they are now."
                            : "The bundle on this line cannot be read to its end.");
            return whole;
        }
        Window window = window(file, bytes);
        var entries = new EntryReader(file, skimmer, glance.patients(), receiver, rejects);
        if (firstWalk.type().equals("history")) {
            receiver.history();
            entries.ofHistory();
        }
        new BundleWalk(window, entries, line).go();
        return true;
    }

    private static Window window(String file, ByteSlice bytes) {
        return new Window(Source.of(file, bytes), Math.max(bytes.length(), 1), Window.LONGEST_ITEM);
    }
}
