package kith.outcomes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.outcomes.Measurement;
import kith.outcomes.Question;
import kith.ui.Words;

/// How a person has been, drawn large, for the person and the worker to look at together.
///
/// @param person the address of the person's page
public record TogetherPage(String name, String person, List<Drawn> drawn) {

    public static final int WIDTH = 640;

    private static final int MARGIN = 40;

    public TogetherPage {
        drawn = List.copyOf(drawn);
    }

    /// One question, with the first and the last answer that stand.
    ///
    /// @param question as the person was asked it
    /// @param instrument what it is part of, with its source
    /// @param ticks where the numbers of the scale stand
    /// @param before where the first answer stands; empty where there is one answer
    /// @param sentences what is drawn, in words
    public record Drawn(
            String question,
            String instrument,
            List<Tick> ticks,
            Optional<Tick> before,
            Tick now,
            List<String> sentences) {

        public Drawn {
            ticks = List.copyOf(ticks);
            sentences = List.copyOf(sentences);
        }

        /// Empty where the question has no answer that stands.
        ///
        /// @param standing the last first
        static Optional<Drawn> of(Question question, List<Measurement> standing) {
            List<Measurement> answered = standing.stream()
                    .filter(one -> one.number(question).isPresent())
                    .toList();
            return answered.stream().findFirst().map(last -> {
                Measurement first = answered.getLast();
                boolean compares = answered.size() > 1;
                return new Drawn(
                        question.words(),
                        "%s. Source: %s"
                                .formatted(
                                        last.instrument().name(),
                                        last.instrument().source()),
                        question.numbers()
                                .mapToObj(number -> Tick.of(question, number))
                                .toList(),
                        compares ? Optional.of(tick(question, first)) : Optional.empty(),
                        tick(question, last),
                        sentences(question, compares ? Optional.of(first) : Optional.empty(), last));
            });
        }

        private static Tick tick(Question question, Measurement one) {
            return Tick.of(question, one.number(question).orElseThrow());
        }

        private static List<String> sentences(Question question, Optional<Measurement> first, Measurement last) {
            int now = last.number(question).orElseThrow();
            String ends = question.lowerIsBetter() ? "A lower number is better." : "A higher number is better.";
            String said = said(last.on(), now);
            return first.map(one -> {
                        int before = one.number(question).orElseThrow();
                        return List.of(
                                said(one.on(), before),
                                said,
                                switch (question.since(before, now)) {
                                    case BETTER -> "It is better now.";
                                    case SAME -> "It is the same.";
                                    case WORSE -> "It is not as good now.";
                                },
                                ends);
                    })
                    .orElseGet(() -> List.of(said, ends));
        }

        private static String said(LocalDate day, int number) {
            return "On %s: %d.".formatted(Words.day(day), number);
        }

        @Override
        public String toString() {
            return "Drawn";
        }
    }

    /// A number at its place on the scale.
    public record Tick(String number, String x) {

        static Tick of(Question question, int number) {
            int steps = question.highest() - question.lowest();
            int x = MARGIN + (number - question.lowest()) * (WIDTH - 2 * MARGIN) / steps;
            return new Tick(String.valueOf(number), String.valueOf(x));
        }

        @Override
        public String toString() {
            return "Tick";
        }
    }

    @Override
    public String toString() {
        return "TogetherPage[" + person + "]";
    }
}
