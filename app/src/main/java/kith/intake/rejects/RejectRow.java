package kith.intake.rejects;

import org.jspecify.annotations.Nullable;

/// A row of `intake.reject`.
///
/// @param hash SHA-256 of the line; null where no single line was rejected, or nothing of it may be kept
@SuppressWarnings("ArrayRecordComponent")
record RejectRow(int no, String kind, String file, long line, String reason, byte @Nullable [] hash) {

    Reject toReject() {
        return new Reject(no, Reject.Kind.of(kind), file, line, reason, hash != null);
    }
}
