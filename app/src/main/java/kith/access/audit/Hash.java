package kith.access.audit;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 hash that can be compared. Nobody changes the bytes.
final class Hash {

    private final byte[] bytes;

    Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
