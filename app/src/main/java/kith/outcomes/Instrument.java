package kith.outcomes;

import java.util.List;
import java.util.Optional;

/// A set of questions whose answers show how somebody is.
///
/// @param key stays the same; a changed instrument has another version
/// @param source who publishes it, to be cited
/// @param isOffered whether Kith has the right to show its questions; the answers to others come in already given
/// @param usualMode how its answers are mostly given
/// @param validFromAge the age below which the answers say little; empty where it holds at every age
public record Instrument(
        String key,
        String version,
        String name,
        String source,
        boolean isOffered,
        MeasurementMode usualMode,
        Optional<Integer> validFromAge,
        List<Question> questions,
        Scoring scoring) {

    public Instrument {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.key().equals(question)).findFirst();
    }
}
