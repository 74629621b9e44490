package kith.record;

import kith.kernel.RecordId;

/// An item that still counts and that a full extract no longer has.
///
/// @param key tells it from the other items of its record
/// @param type the resource's type, or the file it is a row of
/// @param id the partner's own id for it
public record AbsentItem(RecordId record, long key, String type, String id) {

    @Override
    public String toString() {
        return "AbsentItem[" + type + " of " + record + "]";
    }
}
