package kith.kernel;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Rows in PostgreSQL's binary COPY format, gathered in memory.
///
/// Source of the format: PostgreSQL documentation, COPY, "Binary Format". Each row is opened with [#row], and
/// then holds as many values as it said, in the order of the statement's columns.
public final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long POSTGRES_EPOCH_SECOND = 946_684_800;

    private static final int PIECE = 1 << 16;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int rows;

    public CopyRows() {
        put(HEADER, 0, HEADER.length);
    }

    public CopyRows row(int columns) {
        room(2);
        bytes[length++] = (byte) (columns >>> 8);
        bytes[length++] = (byte) columns;
        rows++;
        return this;
    }

    public CopyRows int2(int value) {
        number(2);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
        return this;
    }

    public CopyRows int4(int value) {
        number(4);
        write4(value);
        return this;
    }

    public CopyRows int8(long value) {
        number(8);
        write8(value);
        return this;
    }

    public CopyRows int8(@Nullable Long value) {
        return value == null ? none() : int8(value.longValue());
    }

    public CopyRows float8(@Nullable Double value) {
        return value == null ? none() : int8(Double.doubleToLongBits(value));
    }

    public CopyRows bool(boolean value) {
        number(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? none() : bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows date(@Nullable LocalDate value) {
        return value == null ? none() : int4((int) (value.toEpochDay() - POSTGRES_EPOCH_DAY));
    }

    public CopyRows timestamptz(Instant value) {
        return int8((value.getEpochSecond() - POSTGRES_EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
    }

    public CopyRows uuid(UUID value) {
        number(16);
        write8(value.getMostSignificantBits());
        write8(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows bytea(byte[] value) {
        return bytea(value, 0, value.length);
    }

    public CopyRows bytea(byte[] value, int offset, int count) {
        room(4);
        write4(count);
        put(value, offset, count);
        return this;
    }

    public CopyRows none() {
        room(4);
        write4(-1);
        return this;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /// Sends all that is gathered, ended as the format asks.
    void sendTo(CopyIn copy) throws SQLException {
        room(2);
        bytes[length] = (byte) 0xff;
        bytes[length + 1] = (byte) 0xff;
        for (int at = 0; at < length + 2; at += PIECE) {
            copy.writeToCopy(bytes, at, Math.min(PIECE, length + 2 - at));
        }
    }

    private void number(int size) {
        room(4 + size);
        write4(size);
    }

    private void write4(int value) {
        room(4);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void write8(long value) {
        room(8);
        write4((int) (value >>> 32));
        write4((int) value);
    }

    private void put(byte[] value, int offset, int count) {
        room(count);
        System.arraycopy(value, offset, bytes, length, count);
        length += count;
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count + 2));
        }
    }
}
