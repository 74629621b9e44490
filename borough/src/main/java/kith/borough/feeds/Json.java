package kith.borough.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/// Text on its way to a file, byte by byte: no tree, no string of a whole resource.
public final class Json {

    private static final int LONGEST_NUMBER = 20;
    private static final int FIRST_DAY = (int) LocalDate.of(1890, 1, 1).toEpochDay();
    private static final byte[][] DAYS = new byte[(int) LocalDate.of(2100, 1, 1).toEpochDay() - FIRST_DAY][];

    private byte[] bytes = new byte[8192];
    private int size;

    int size() {
        return size;
    }

    /// As it stands, in ASCII.
    public Json raw(String ascii) {
        int length = ascii.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    public Json raw(byte[] ready) {
        makeRoom(ready.length);
        System.arraycopy(ready, 0, bytes, size, ready.length);
        size += ready.length;
        return this;
    }

    /// A string with its quotes, in UTF-8.
    Json text(String text) {
        return raw("\"").utf8(escaped(text)).raw("\"");
    }

    /// As it stands, in UTF-8.
    Json utf8(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// A number that is not negative.
    Json number(long number) {
        makeRoom(LONGEST_NUMBER);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /// Tenths as a decimal number: 1234 is 123.4.
    Json tenths(int tenths) {
        return number(tenths / 10).raw(".").number(tenths % 10);
    }

    /// A day counted from 1970 as `2026-11-02`.
    Json day(int day) {
        byte[] known = DAYS[day - FIRST_DAY];
        if (known == null) {
            known = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            DAYS[day - FIRST_DAY] = known;
        }
        return raw(known);
    }

    void to(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
