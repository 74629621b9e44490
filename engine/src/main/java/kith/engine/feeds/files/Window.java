package kith.engine.feeds.files;

/// A stretch of a file held in memory: from where the present item starts to as far as has been read.
///
/// It grows with the item, up to a limit. Past that the item's bytes are let go and it is *too long*; reading
/// goes on.
public final class Window {

    /// The longest item that is taken, in bytes.
    public static final int LONGEST_ITEM = 16 * 1024 * 1024;

    private static final int FIRST_SIZE = 1024 * 1024;

    public byte[] bytes;
    /// Where the present item starts.
    public int start;
    /// Where reading stands.
    public int at;
    /// Up to where bytes are there.
    public int end;

    private final Source source;
    private final int longest;
    private boolean tooLong;

    public Window(Source source, int firstSize, int longest) {
        this.source = source;
        this.longest = longest;
        this.bytes = new byte[firstSize];
    }

    /// Some bytes that are there already, as one item.
    public static Window of(byte[] bytes) {
        var window = new Window(Source.of("", ByteSlice.NOTHING), 0, LONGEST_ITEM);
        window.bytes = bytes;
        window.end = bytes.length;
        return window;
    }

    public Window(Source source) {
        this(source, FIRST_SIZE, LONGEST_ITEM);
    }

    /// The present item starts where reading stands.
    public void begin() {
        start = at;
        tooLong = false;
    }

    public boolean tooLong() {
        return tooLong;
    }

    /// Brings more bytes in behind the present ones. Positions may move: only distances from `start` stay.
    ///
    /// @return whether there were more
    public boolean more() {
        if (end == bytes.length) {
            makeRoom();
        }
        int count = source.read(bytes, end, bytes.length - end);
        if (count <= 0) {
            return false;
        }
        end += count;
        return true;
    }

    /// The next byte, left in place; -1 at the end of the file.
    public int peek() {
        return (at < end || more()) ? bytes[at] & 0xff : -1;
    }

    /// Passes over a byte order mark at the start of the file.
    ///
    /// @return whether the file is in UTF-16, which nothing here reads
    public boolean startsAsUtf16() {
        while (end - at < 3 && more()) {}
        if (end - at >= 3 && bytes[at] == (byte) 0xef && bytes[at + 1] == (byte) 0xbb && bytes[at + 2] == (byte) 0xbf) {
            at += 3;
            start = at;
        }
        return end - at >= 2 && (isPair(0xff, 0xfe) || isPair(0xfe, 0xff));
    }

    private boolean isPair(int first, int second) {
        return (bytes[at] & 0xff) == first && (bytes[at + 1] & 0xff) == second;
    }

    private void makeRoom() {
        int held = end - start;
        if (held > longest) {
            tooLong = true;
            start = at;
            held = end - at;
        }
        boolean grows = held > bytes.length / 2 && bytes.length < longest + FIRST_SIZE;
        byte[] room = grows ? new byte[Math.min(2 * bytes.length, longest + FIRST_SIZE)] : bytes;
        System.arraycopy(bytes, start, room, 0, held);
        bytes = room;
        at -= start;
        end = held;
        start = 0;
    }
}
