package kith.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.kernel.London;
import kith.kernel.MeasurementId;
import kith.outcomes.MeasurementOutcome.NotPossible;
import kith.outcomes.MeasurementOutcome.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The measurements of people.
@Service
public class Measurements {

    private final MeasurementStore store;
    private final Grants grants;
    private final Clock clock;

    Measurements(MeasurementStore store, Grants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    /// Those of one person, latest first, with the mistakes. The caller records who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Measurement> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// Writes down answers. Questions may be left out; what was answered must be possible.
    ///
    /// @param age of the person on the day, in years
    @Transactional
    public MeasurementOutcome add(
            PersonGrant grant,
            Instrument instrument,
            int age,
            LocalDate on,
            MeasurementMode mode,
            Map<String, Answer> answers) {
        mustMeasure(grant);
        if (answers.isEmpty()) {
            return new NotPossible(instrument.questions().getFirst().key(), "Answer at least one question");
        }
        if (on.isAfter(London.today(clock))) {
            return new NotPossible("on", "The day must not be in the future");
        }
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            Question question = instrument
                    .question(answer.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s has no question %s".formatted(instrument.key(), answer.getKey())));
            if (!question.isAskedAt(age)) {
                return new NotPossible(
                        question.key(),
                        "People under %d are not asked this"
                                .formatted(question.fromAge().orElseThrow()));
            }
            if (answer.getValue() instanceof Answer.Given(var number) && !question.takes(number)) {
                return new NotPossible(
                        question.key(),
                        "Choose a number from %d to %d".formatted(question.lowest(), question.highest()));
            }
        }
        MeasurementId id = store.add(grant, instrument, on, mode, answers, clock.instant());
        grants.shown(grant, "recorded " + id);
        return new Recorded(id);
    }

    /// Marks a measurement as a mistake. It stays, and counts no more.
    @Transactional
    public MeasurementOutcome enterInError(PersonGrant grant, MeasurementId id, String why) {
        mustMeasure(grant);
        if (why.isBlank()) {
            return new NotPossible("why", "Say what was wrong");
        }
        if (!store.markWrong(grant, id, why.strip(), clock.instant())) {
            return new NotPossible("why", "This measurement is marked already");
        }
        grants.shown(grant, "entered in error " + id);
        return new Recorded(id);
    }

    private static void mustMeasure(PersonGrant grant) {
        if (grant.permission() != MeasurementPermissions.MEASURE) {
            throw new IllegalArgumentException("Measures are changed by %s".formatted(MeasurementPermissions.MEASURE));
        }
    }
}
