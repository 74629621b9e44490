package kith.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One question of an instrument. Its answer is a whole number.
///
/// @param words as the publisher words it; empty where Kith may not show it
/// @param lowest the lowest answer
/// @param highest the highest answer
/// @param lowerIsBetter whether a lower answer is the better one
/// @param fromAge the age below which it is not asked; empty where everybody is asked
/// @param answers the words of each answer from the lowest; empty where only the ends have words
public record Question(
        String key,
        String name,
        String words,
        int lowest,
        int highest,
        boolean lowerIsBetter,
        Optional<Integer> fromAge,
        List<String> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    static Question scale(String key, String name, String words, int lowest, int highest) {
        return new Question(key, name, words, lowest, highest, false, Optional.empty(), List.of());
    }

    Question lowerIsBetterFrom(int age) {
        return new Question(key, name, words, lowest, highest, true, Optional.of(age), answers);
    }

    public boolean isAskedAt(int age) {
        return fromAge.map(from -> age >= from).orElse(true);
    }

    public boolean takes(int answer) {
        return answer >= lowest && answer <= highest;
    }

    public IntStream numbers() {
        return IntStream.rangeClosed(lowest, highest);
    }

    /// An answer in words: its number, and what it stands for where the publisher says.
    public String say(int answer) {
        return answers.isEmpty() ? String.valueOf(answer) : "%d, %s".formatted(answer, answers.get(answer - lowest));
    }

    /// How an answer compares with an earlier one, for the person and the worker.
    public Change since(int before, int now) {
        int better = lowerIsBetter ? before - now : now - before;
        return better == 0 ? Change.SAME : better > 0 ? Change.BETTER : Change.WORSE;
    }

    public enum Change {
        BETTER,
        SAME,
        WORSE
    }
}
