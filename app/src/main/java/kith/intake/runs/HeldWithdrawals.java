package kith.intake.runs;

import java.util.List;
import kith.kernel.RunId;

/// What a full extract no longer has and what Kith did not withdraw.
///
/// @param items how many items it is; none where that was not worked out
/// @param confirmable whether somebody can confirm that they shall be withdrawn
/// @param reasons why they were not withdrawn, in sentences with the numbers
public record HeldWithdrawals(RunId run, long items, boolean confirmable, List<String> reasons) {

    public HeldWithdrawals {
        reasons = List.copyOf(reasons);
    }
}
