package kith.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.kernel.MeasurementId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `outcomes.measurement`, and the answers to it as one text.
///
/// @param answers `question=number` or `question=` where it was declined, one a line
record MeasurementRow(
        MeasurementId id,
        String instrument,
        String version,
        LocalDate onDay,
        String mode,
        String answers,
        WorkerId worker,
        Instant at,
        @Nullable String wrongBecause) {

    Measurement toMeasurement() {
        return new Measurement(
                id,
                Instruments.find(instrument, version).orElseThrow(),
                onDay,
                MeasurementMode.find(mode).orElseThrow(),
                parsed(),
                worker,
                at,
                Optional.ofNullable(wrongBecause));
    }

    private Map<String, Answer> parsed() {
        Map<String, Answer> parsed = new HashMap<>();
        answers.lines().forEach(line -> {
            int equals = line.indexOf('=');
            String number = line.substring(equals + 1);
            parsed.put(
                    line.substring(0, equals),
                    number.isEmpty() ? new Answer.Declined() : new Answer.Given(Integer.parseInt(number)));
        });
        return parsed;
    }

    @Override
    public String toString() {
        return "MeasurementRow[" + id + "]";
    }
}
