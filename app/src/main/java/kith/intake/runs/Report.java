package kith.intake.runs;

import java.time.Duration;
import kith.kernel.RunId;

/// What came of a run.
///
/// @param people how many people the extract was about
/// @param carriedOn whether it went on where an earlier run over the same files had stopped
/// @param heldBackLeavingOut whether nothing was taken back for being left out, because lines of a full extract
/// were rejected
public record Report(
        RunId run, Tally tally, long people, Duration took, boolean carriedOn, boolean heldBackLeavingOut) {}
