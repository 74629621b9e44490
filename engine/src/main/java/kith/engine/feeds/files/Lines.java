package kith.engine.feeds.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The lines of a file, one at a time, each as a stretch of the window without its line ending.
///
/// Looks at eight bytes at once, and says on the way whether a line is plain ASCII.
public final class Lines {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Window window;
    private long number;
    private int end;
    private boolean ended;
    private boolean ascii;

    public Lines(Window window) {
        this.window = window;
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one
    public boolean next() {
        window.begin();
        if (window.peek() < 0) {
            return false;
        }
        number++;
        findEnd();
        return true;
    }

    /// Which line of the file it is, from 1.
    public long number() {
        return number;
    }

    public int start() {
        return window.start;
    }

    public int length() {
        return end - window.start;
    }

    /// Whether a line ending was there; without one the file may have been cut.
    public boolean ended() {
        return ended;
    }

    public boolean isBlank() {
        for (int at = window.start; at < end; at++) {
            byte b = window.bytes[at];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    public boolean isUtf8() {
        return ascii || Utf8.isValid(window.bytes, window.start, end);
    }

    private void findEnd() {
        ascii = true;
        do {
            if (findNewline()) {
                ended = true;
                end = window.at - 1;
                if (end > window.start && window.bytes[end - 1] == '\r') {
                    end--;
                }
                return;
            }
        } while (window.more());
        ended = false;
        end = window.end;
    }

    /// Moves past the next newline, or to the end of what is there.
    private boolean findNewline() {
        byte[] bytes = window.bytes;
        int to = window.end;
        int at = window.at;
        long seen = 0;
        while (at + 8 <= to) {
            long eight = (long) EIGHT.get(bytes, at);
            long differs = eight ^ NEWLINES;
            if (((differs - LOW_BITS) & ~differs & HIGH_BITS) != 0) {
                break;
            }
            seen |= eight;
            at += 8;
        }
        boolean high = (seen & HIGH_BITS) != 0;
        boolean found = false;
        while (at < to && !found) {
            byte b = bytes[at++];
            high |= b < 0;
            found = b == '\n';
        }
        ascii &= !high;
        window.at = at;
        return found;
    }
}
