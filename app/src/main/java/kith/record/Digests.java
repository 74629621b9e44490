package kith.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What tells one item from another: SHA-256, cut to the bits that are needed.
///
/// Sixty-four bits for an item's key are enough among the thousands of one record; a hundred and twenty-eight
/// for its bytes make two that differ and yet look the same beyond what can happen.
final class Digests {

    static final int CONTENT_BYTES = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256;

    Digests() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The key of an item within its record.
    long key(String type, String id) {
        sha256.update(type.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '/');
        return (long) LONGS.get(sha256.digest(id.getBytes(StandardCharsets.UTF_8)), 0);
    }

    Content content(Item item) {
        sha256.update(item.header());
        sha256.update(item.bytes().buffer(), item.bytes().offset(), item.bytes().length());
        byte[] digest = sha256.digest();
        return new Content((long) LONGS.get(digest, 0), (long) LONGS.get(digest, 8));
    }

    /// The hash of an item's bytes, with the header they are read by.
    record Content(long high, long low) {

        static final Content NOTHING = new Content(0, 0);
    }
}
