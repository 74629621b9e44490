package kith.outcomes;

import kith.kernel.MeasurementId;

/// What came of writing down a measurement.
public sealed interface MeasurementOutcome {

    record Recorded(MeasurementId id) implements MeasurementOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    ///
    /// @param field the key of a question, or the field of the form
    record NotPossible(String field, String sentence) implements MeasurementOutcome {}
}
