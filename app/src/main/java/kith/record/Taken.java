package kith.record;

import java.util.List;
import kith.engine.terms.Demographics;
import kith.kernel.RecordId;

/// What came of taking one record's items in.
///
/// @param stored items that are new
/// @param changed items that replace what the partner said before, or take it back
/// @param unchanged items that are as they were
/// @param leftOut items that a full extract no longer has
/// @param who what is newly said of who the person is, if anything is
/// @param factsTouched whether any fact of the record came, went or changed
/// @param problems values that could not be used
public record Taken(
        RecordId record,
        int stored,
        int changed,
        int unchanged,
        int leftOut,
        Who who,
        boolean factsTouched,
        List<Problem> problems) {

    /// A value that could not be used.
    ///
    /// @param item its place among the items that arrived
    public record Problem(int item, String reason) {}

    /// What a contribution says of who the person is.
    public sealed interface Who {

        /// Nothing new.
        record Unsaid() implements Who {}

        record Said(Demographics details) implements Who {}

        /// The partner took back what it said.
        record TakenBack() implements Who {}

        Who UNSAID = new Unsaid();
        Who TAKEN_BACK = new TakenBack();
    }
}
