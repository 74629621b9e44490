package kith.engine.feeds;

import java.util.Arrays;

/// Hands on what cannot be taken of one file.
final class Rejects {

    private static final byte[] NOTHING = {};

    private final String file;
    private final Receiver receiver;

    Rejects(String file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    void add(long line, String reason) {
        receiver.rejected(new Rejected(file, line, reason, NOTHING, Rejected.Kind.REJECTED));
    }

    /// With the beginning of the present item.
    void add(long line, String reason, Window window, int length) {
        int kept = Math.min(length, Rejected.MOST_KEPT);
        byte[] bytes = Arrays.copyOfRange(window.bytes, window.start, window.start + kept);
        receiver.rejected(new Rejected(file, line, reason, bytes, Rejected.Kind.REJECTED));
    }

    void keptOut(long line) {
        receiver.rejected(new Rejected(file, line, ScanResult.KeptOut.REASON, NOTHING, Rejected.Kind.KEPT_OUT));
    }

    /// Nothing of the file can be used.
    Ending whole(String reason) {
        add(1, reason);
        return Ending.CUT_SHORT;
    }
}
