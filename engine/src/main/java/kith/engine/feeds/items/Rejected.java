package kith.engine.feeds.items;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kith.engine.feeds.files.ByteSlice;

/// Something in a feed that could not be taken as it came. It holds nothing of what the line says.
///
/// @param reason a sentence a person can act on, without personal data
/// @param hash SHA-256 of the line; empty where there is no single line, and where the law forbids to keep it
/// @param name what the line is about, so that a full extract does not withdraw it; it is not stored
@SuppressWarnings("ArrayRecordComponent")
public record Rejected(String file, long line, String reason, byte[] hash, Kind kind, ItemName name) {

    private static final byte[] NO_HASH = {};

    /// Something that is not about one line.
    public static Rejected withoutLine(String file, long line, String reason, Kind kind) {
        return new Rejected(file, line, reason, NO_HASH, kind, ItemName.UNKNOWN);
    }

    /// A line, or an entry of a bundle.
    public static Rejected ofLine(String file, long line, String reason, ByteSlice bytes, Kind kind) {
        return new Rejected(file, line, reason, hash(bytes), kind, ItemName.UNKNOWN);
    }

    /// An item that was read.
    public static Rejected ofItem(FeedItem item, String reason) {
        return ofLine(item.file(), item.line(), reason, item.bytes(), Kind.REJECTED)
                .named(new ItemName(item.type(), item.id()));
    }

    public Rejected named(ItemName other) {
        return new Rejected(file, line, reason, hash, kind, other);
    }

    /// What tells whether a line is still the one that was rejected.
    public static byte[] hash(ByteSlice bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes.buffer(), bytes.offset(), bytes.length());
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Rejected[" + kind + " " + file + ":" + line + " " + reason + "]";
    }

    /// What became of it.
    public enum Kind {
        /// Not stored.
        REJECTED(0),
        /// Stored whole; one value of it cannot be used.
        SET_ASIDE(1),
        /// The law forbids to hold it: counted, nothing of it kept.
        KEPT_OUT(2),
        /// A file of the feed that is not read.
        NOT_READ(3),
        /// A file beside the feed that is plainly no data: named, and nothing to look into.
        NO_DATA(4),
        /// What to know of a file as a whole, which is taken.
        NOTICE(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /// As it is stored.
        public int code() {
            return code;
        }
    }
}
