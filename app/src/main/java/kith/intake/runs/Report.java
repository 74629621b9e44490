package kith.intake.runs;

import java.time.Duration;
import java.util.Optional;
import kith.kernel.RunId;

/// What came of a run.
///
/// @param people how many people the extract was about
/// @param carriedOn whether it went on where an earlier run over the same files had stopped
/// @param held what the extract no longer has and what was not withdrawn
public record Report(
        RunId run, Tally tally, long people, Duration took, boolean carriedOn, Optional<HeldWithdrawals> held) {

    /// Whether somebody should look at it: lines were rejected, values set aside, or withdrawals are held.
    public boolean hasProblems() {
        return tally.hasProblems() || held.isPresent();
    }
}
