package kith.record;

import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;

/// One thing a partner sent: its bytes as they came, and what is needed to read them again.
///
/// @param type the resource's type, or the file it is a row of
/// @param id the partner's own id for it
/// @param withdrawn the partner takes it back; there are no bytes then
/// @param header the header row a CSV row is read by; empty for FHIR
@SuppressWarnings("ArrayRecordComponent")
public record Item(
        Format format, String type, String id, SecurityLabel label, boolean withdrawn, byte[] header, ByteSlice bytes) {

    private static final byte[] NO_HEADER = {};

    private static final String BY_KEY = "#";

    /// What was current under this key is no longer in a full extract: the partner has taken it back without a
    /// word.
    static Item leftOut(long key) {
        return new Item(
                Format.FHIR, BY_KEY, Long.toHexString(key), SecurityLabel.NORMAL, true, NO_HEADER, ByteSlice.NOTHING);
    }

    /// Under which it is told from the other items of its record.
    long key(Digests digests) {
        return type.equals(BY_KEY) ? Long.parseUnsignedLong(id, 16) : digests.key(type, id);
    }

    /// The same, under another label.
    Item labelled(SecurityLabel other) {
        return new Item(format, type, id, other, withdrawn, header, bytes);
    }

    /// Whether it says who the person is.
    public boolean saysWho() {
        return type.equals("Patient") || type.equals("people");
    }

    /// What it is, without what it says.
    @Override
    public String toString() {
        return "Item[" + type + ", " + bytes + "]";
    }
}
