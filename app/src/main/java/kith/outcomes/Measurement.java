package kith.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.kernel.MeasurementId;
import kith.kernel.WorkerId;

/// The answers to the questions of an instrument on one day. It is never overwritten: a mistake is marked.
///
/// @param answers by the keys of the questions
/// @param wrong why it was a mistake; empty where it stands
public record Measurement(
        MeasurementId id,
        Instrument instrument,
        LocalDate on,
        MeasurementMode mode,
        Map<String, Answer> answers,
        WorkerId by,
        Instant at,
        Optional<String> wrong) {

    public Measurement {
        answers = Map.copyOf(answers);
    }

    public OptionalDouble score() {
        return instrument.scoring().score(answers);
    }

    /// The number that was answered to a question; empty where it was declined or not asked.
    public Optional<Integer> number(Question question) {
        return answers.get(question.key()) instanceof Answer.Given(var value) ? Optional.of(value) : Optional.empty();
    }

    public boolean stands() {
        return wrong.isEmpty();
    }

    @Override
    public String toString() {
        return "Measurement[" + id + "]";
    }
}
