package kith.outcomes;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Computes the score of an instrument. Where an answer that it needs is missing there is no score: nothing counts as
/// nought.
@FunctionalInterface
public interface Scoring {

    /// The answers must not be combined into one number.
    Scoring NONE = answers -> OptionalDouble.empty();

    /// The metric score of SWEMWBS for each raw sum from 7 to 35. From the Rasch model of Stewart-Brown and others,
    /// Health and Quality of Life Outcomes 7:15 (2009).
    List<Double> SWEMWBS_METRIC = List.of(
            7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25,
            19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70, 32.55, 35.00);

    /// @param answers by the keys of the questions
    OptionalDouble score(Map<String, Answer> answers);

    /// Seven answers of 1 to 5, summed and read from the table.
    static OptionalDouble swemwbs(Map<String, Answer> answers) {
        List<Integer> numbers = numbers(answers, 1, 7);
        return numbers.size() < 7
                ? OptionalDouble.empty()
                : OptionalDouble.of(SWEMWBS_METRIC.get(
                        numbers.stream().mapToInt(Integer::intValue).sum() - 7));
    }

    /// The six-item loneliness scale of De Jong Gierveld and Van Tilburg (2006): answers 1 (yes), 2 (more or less)
    /// and 3 (no). The first three speak of loneliness: yes and more or less count. The last three speak of
    /// company: no and more or less count.
    static OptionalDouble loneliness(Map<String, Answer> answers) {
        List<Integer> emotional = numbers(answers, 1, 3);
        List<Integer> social = numbers(answers, 4, 6);
        return emotional.size() < 3 || social.size() < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(emotional.stream()
                                .filter(answer -> answer <= 2)
                                .count()
                        + (double) social.stream().filter(answer -> answer >= 2).count());
    }

    private static List<Integer> numbers(Map<String, Answer> answers, int first, int last) {
        return Stream.iterate(first, question -> question <= last, question -> question + 1)
                .map(question -> answers.get("q" + question))
                .filter(Answer.Given.class::isInstance)
                .map(answer -> ((Answer.Given) answer).value())
                .toList();
    }
}
