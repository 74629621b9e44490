package kith.access.audit;

import org.springframework.modulith.NamedInterface;

/// Something that is wrong with the log.
///
/// @param kind what was done
/// @param sentence where, by number: it holds nothing of what the log says
@NamedInterface("audit")
public record Finding(Kind kind, String sentence) {

    public enum Kind {
        ALTERED,
        REMOVED,
        REORDERED,
        INSERTED,
        CUT_OFF,
        /// A statement that the key of this log did not sign.
        NOT_SIGNED
    }

    static Finding altered(long entry) {
        return new Finding(Kind.ALTERED, "Entry %d was altered.".formatted(entry));
    }

    static Finding alteredBetween(long from, long until) {
        return new Finding(
                Kind.ALTERED,
                "Between places %d and %d of the log an entry and its leaf were altered, removed or added."
                        .formatted(from, until));
    }

    static Finding removed(long entry) {
        return new Finding(Kind.REMOVED, "Entry %d was removed.".formatted(entry));
    }

    static Finding placesRemoved(long from, long until) {
        return new Finding(Kind.REMOVED, "Places %d to %d of the log were removed.".formatted(from, until));
    }

    static Finding reordered(long entry, long position) {
        return new Finding(
                Kind.REORDERED, "Entry %d holds what belongs to place %d of the log.".formatted(entry, position));
    }

    static Finding inserted(long entry) {
        return new Finding(Kind.INSERTED, "Entry %d was inserted without a place in the log.".formatted(entry));
    }

    static Finding cutOff(long size, Checkpoint checkpoint) {
        return new Finding(
                Kind.CUT_OFF,
                "The log ends after %d entries. It had %d at %s: the end was cut off."
                        .formatted(size, checkpoint.size(), checkpoint.at()));
    }

    static Finding notSigned(long size) {
        return new Finding(
                Kind.NOT_SIGNED, "The statement about the first %d entries is not signed by this key.".formatted(size));
    }

    static Finding differs(Checkpoint checkpoint) {
        return new Finding(
                Kind.ALTERED,
                "The first %d entries are not those of the checkpoint of %s."
                        .formatted(checkpoint.size(), checkpoint.at()));
    }
}
