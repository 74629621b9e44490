package kith.access.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// An entry of the log as verification reads it: the leaf that it states, and the leaf that its content makes.
///
/// @param made empty where the content was erased
/// @param erases the entry that this one says it erased
record EntryLeaf(long entry, Hash stated, Optional<Hash> made, Optional<String> erases) {

    /// Reads a row as [TreeStore#copyEntries] copies it. The leaf is over the bytes of the row from the first field
    /// of the content on.
    static EntryLeaf of(CopiedRows rows, MessageDigest digest) {
        ByteBuffer row = ByteBuffer.wrap(rows.bytes(), 0, rows.length());
        long entry = ByteBuffer.wrap(field(row)).getLong();
        byte[] salt = field(row);
        byte[] stated = field(row);
        boolean isErased = field(row)[0] == 1;
        byte[] erases = field(row);
        Optional<String> erased =
                erases.length == 0 ? Optional.empty() : Optional.of(new String(erases, StandardCharsets.UTF_8));
        if (isErased) {
            return new EntryLeaf(entry, new Hash(stated), Optional.empty(), erased);
        }
        digest.update((byte) 0);
        digest.update(salt);
        digest.update(rows.bytes(), row.position(), row.remaining());
        return new EntryLeaf(entry, new Hash(stated), Optional.of(new Hash(digest.digest())), erased);
    }

    private static byte[] field(ByteBuffer row) {
        byte[] bytes = new byte[Math.max(row.getInt(), 0)];
        row.get(bytes);
        return bytes;
    }
}
