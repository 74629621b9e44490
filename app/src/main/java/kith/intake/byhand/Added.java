package kith.intake.byhand;

import java.time.Instant;
import kith.kernel.RunId;
import kith.kernel.WorkerId;

/// A record that a worker added by hand. It does not say whose record it became: the worker who added it learns
/// that as everybody does, when the rules open the person.
///
/// @param takenBack whether the worker took it back
public record Added(RunId run, WorkerId by, Instant at, boolean takenBack) {}
