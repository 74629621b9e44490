package kith.engine.feeds.fhir;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import kith.engine.feeds.files.Window;

/// Goes through JSON by its brackets and quotation marks, without looking at what its values are. It counts the
/// lines.
final class JsonWalk {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = LOW_BITS * '"';
    private static final long BACKSLASHES = LOW_BITS * '\\';

    private final Window window;
    private long line;

    /// @param firstLine which line of the file the window begins with
    JsonWalk(Window window, long firstLine) {
        this.window = window;
        this.line = firstLine;
    }

    /// What is done with each member of an object; false where the JSON is broken.
    @FunctionalInterface
    interface Member {
        boolean at(String name);
    }

    /// What is done with each element of a list; false where the JSON is broken.
    @FunctionalInterface
    interface Element {
        boolean here();
    }

    /// The line that has been reached.
    long line() {
        return line;
    }

    /// Goes over a list, from its opening bracket to past its closing one.
    boolean elements(Element element) {
        window.at++;
        if (next() == ']') {
            window.at++;
            return true;
        }
        while (true) {
            if (next() < 0 || !element.here()) {
                return false;
            }
            switch (next()) {
                case ',' -> window.at++;
                case ']' -> {
                    window.at++;
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /// Goes over an object, from its opening bracket to past its closing one.
    boolean members(Member member) {
        window.at++;
        if (next() == '}') {
            window.at++;
            return true;
        }
        while (true) {
            if (next() != '"') {
                return false;
            }
            int from = window.at - window.start;
            if (!value()) {
                return false;
            }
            String name = BundleEntry.text(window, from, window.at - window.start);
            if (next() != ':') {
                return false;
            }
            window.at++;
            if (next() < 0 || !member.at(name)) {
                return false;
            }
            switch (next()) {
                case ',' -> window.at++;
                case '}' -> {
                    window.at++;
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /// Goes over one value of any kind.
    boolean value() {
        return switch (next()) {
            case '{', '[', '"' -> nested();
            case -1, '}', ']', ',', ':' -> false;
            default -> bare();
        };
    }

    /// A number, true, false or null. Whether it is one is for the reader of the resource to say.
    private boolean bare() {
        while (true) {
            switch (window.peek()) {
                case -1 -> {
                    return false;
                }
                case ',', '}', ']', ' ', '\t', '\r', '\n' -> {
                    return true;
                }
                default -> window.at++;
            }
        }
    }

    /// An object, a list or a text: from its first mark to the one that closes it. This is where the time goes.
    private boolean nested() {
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        while (window.at < window.end || window.more()) {
            byte[] bytes = window.bytes;
            int to = window.end;
            int at = window.at;
            while (at < to) {
                if (inText) {
                    if (escaped) {
                        escaped = false;
                        at++;
                        continue;
                    }
                    at = textEnd(bytes, at, to);
                    if (at == to) {
                        break;
                    }
                    escaped = bytes[at] == '\\';
                    inText = escaped;
                    at++;
                    if (!inText && depth == 0) {
                        window.at = at;
                        return true;
                    }
                    continue;
                }
                switch (bytes[at++]) {
                    case '"' -> inText = true;
                    case '{', '[' -> depth++;
                    case '}', ']' -> {
                        if (--depth == 0) {
                            window.at = at;
                            return true;
                        }
                    }
                    case '\n' -> line++;
                    default -> {}
                }
            }
            window.at = at;
        }
        return false;
    }

    /// Where the next quotation mark or backslash stands. Looks at eight bytes at once: the lowest byte that is
    /// zero after the mark has been taken away from each is the first that stands there.
    private static int textEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long eight = (long) EIGHT.get(bytes, at);
            long found = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /// The high bit of the lowest byte that is zero, and maybe of others above it.
    private static long zeros(long eight) {
        return (eight - LOW_BITS) & ~eight & HIGH_BITS;
    }

    /// The next byte that is not white space, left in place.
    int next() {
        while (true) {
            int b = window.peek();
            switch (b) {
                case '\n' -> {
                    line++;
                    window.at++;
                }
                case ' ', '\t', '\r' -> window.at++;
                default -> {
                    return b;
                }
            }
        }
    }
}
