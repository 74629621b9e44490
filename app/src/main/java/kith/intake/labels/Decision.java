package kith.intake.labels;

import java.time.Instant;
import kith.engine.labels.Classification;
import kith.kernel.WorkerId;

/// A classification, with who decided it, when and why.
public record Decision(Classification about, String reason, WorkerId by, Instant at) {}
