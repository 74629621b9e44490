package kith.access.audit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads rows that PostgreSQL copies out in binary format: for each field its length and its bytes.
final class CopiedRows {

    private static final int SIGNATURE_LENGTH = 11;
    private static final int FLAGS_LENGTH = 4;

    private final DataInputStream in;
    private byte[] row = new byte[1_024];
    private int length;

    CopiedRows(InputStream copied) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(copied, 1 << 16));
        in.skipNBytes(SIGNATURE_LENGTH + FLAGS_LENGTH);
        in.skipNBytes(in.readInt());
    }

    /// Goes to the next row, which stays until the one after it is read. False when there is none.
    boolean next() throws IOException {
        int fields = in.readShort();
        if (fields < 0) {
            return false;
        }
        length = 0;
        for (int field = 0; field < fields; field++) {
            int size = in.readInt();
            room(Integer.BYTES + Math.max(size, 0));
            ByteBuffer.wrap(row).putInt(length, size);
            length += Integer.BYTES;
            if (size > 0) {
                in.readFully(row, length, size);
                length += size;
            }
        }
        return true;
    }

    /// The bytes of the row, of which only the first [#length] count.
    byte[] bytes() {
        return row;
    }

    int length() {
        return length;
    }

    private void room(int more) {
        if (length + more > row.length) {
            row = Arrays.copyOf(row, Math.max(row.length * 2, length + more));
        }
    }
}
