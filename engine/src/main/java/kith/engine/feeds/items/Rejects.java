package kith.engine.feeds.items;

import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.Window;

/// Hands on what cannot be taken of one file.
public final class Rejects {

    private final String file;
    private final Receiver receiver;

    public Rejects(String file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    public void add(long line, String reason) {
        receiver.rejected(Rejected.withoutLine(file, line, reason, Rejected.Kind.REJECTED));
    }

    /// With the hash of the present item.
    public void add(long line, String reason, Window window, int length, ItemName name) {
        var item = new ByteSlice(window.bytes, window.start, length);
        receiver.rejected(
                Rejected.ofLine(file, line, reason, item, Rejected.Kind.REJECTED)
                        .named(name),
                item);
    }

    /// A line that is too long to keep.
    public void add(long line, String reason, ItemName name) {
        receiver.rejected(
                Rejected.withoutLine(file, line, reason, Rejected.Kind.REJECTED).named(name));
    }

    /// A line of which nobody can say what it is about.
    public void add(long line, String reason, Window window, int length) {
        add(line, reason, window, length, ItemName.UNKNOWN);
    }

    /// What to know of the file as a whole, which is taken.
    public void notice(String sentence) {
        receiver.rejected(Rejected.withoutLine(file, 1, sentence, Rejected.Kind.NOTICE));
    }

    public void keptOut(long line) {
        receiver.rejected(Rejected.withoutLine(file, line, ScanResult.KeptOut.REASON, Rejected.Kind.KEPT_OUT));
    }

    /// Nothing of the file can be used.
    public Ending whole(String reason) {
        add(1, reason);
        return Ending.CUT_SHORT;
    }
}
