package kith.record;

import java.util.List;
import kith.engine.terms.Demographics;
import kith.kernel.RecordId;

/// What an import changed in one record.
///
/// @param stored new items
/// @param changed items that replace or withdraw an earlier version
/// @param unchanged items that are the same as before
/// @param leftOut items that were withdrawn because a full extract no longer has them
/// @param absent the keys of the items that this full extract does not have, and that still count
/// @param who what is new about who the person is
/// @param factsTouched whether any fact of the record was added, removed or changed
/// @param problems values that could not be used
/// @param contradictions items that were not stored, because others in the extract have their id and differ
public record RecordChange(
        RecordId record,
        int stored,
        int changed,
        int unchanged,
        int leftOut,
        List<Long> absent,
        Who who,
        boolean factsTouched,
        List<Problem> problems,
        List<Problem> contradictions) {

    /// A value that could not be used.
    ///
    /// @param item its place among the incoming items
    public record Problem(int item, String reason) {

        static final String OLDER_VERSION =
                "It is an older version than the one that Kith has, so the newer one still counts.";

        static final String OLDER_EXTRACT =
                "Kith has it from an extract that was made later than this one, so the later one still counts.";

        public boolean isOlderVersion() {
            return reason.equals(OLDER_VERSION) || reason.equals(OLDER_EXTRACT);
        }
    }

    /// What a contribution says about who the person is.
    public sealed interface Who {

        /// Nothing new.
        record Unsaid() implements Who {}

        record Stated(Demographics details) implements Who {}

        /// The partner withdrew what it said.
        record TakenBack() implements Who {}

        Who UNSAID = new Unsaid();
        Who TAKEN_BACK = new TakenBack();
    }
}
