package kith.engine.feeds.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Whether bytes are UTF-8, and the text they stand for.
public final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF.
    public static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + 8 <= to && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
                at += 8;
                continue;
            }
            int length = lengthAt(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// Text as it was meant: UTF-8, or Windows-1252 as older spreadsheets write it. The same bytes always give
    /// the same.
    public static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, isValid(bytes, from, to) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static int lengthAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int next = at + 2; next < at + length; next++) {
            if ((bytes[next] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private Utf8() {}
}
