package kith.people.review.web;

import java.util.List;
import java.util.Optional;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.MatchDecision;
import kith.ui.Names;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// What was ruled lately, the latest first, each to be taken back.
public record DecisionsPage(String sentence, List<Line> lines, Optional<String> done) {

    static final int MOST = 100;

    public DecisionsPage {
        lines = List.copyOf(lines);
    }

    static DecisionsPage of(List<ClericalDecision> rulings, Names names, WorkerNames workers, Optional<String> done) {
        return new DecisionsPage(
                rulings.isEmpty()
                        ? "There are no decisions yet."
                        : "A decision holds until somebody undoes it, whatever partners send.",
                rulings.stream().map(ruled -> Line.of(ruled, names, workers)).toList(),
                done);
    }

    /// One ruling, in words.
    ///
    /// @param takeBack where to send word that it should no longer hold; nothing where it does not
    public record Line(
            String id,
            Tag verdict,
            String about,
            String by,
            String why,
            Optional<String> after,
            Optional<String> takeBack) {

        static Line of(ClericalDecision ruled, Names names, WorkerNames workers) {
            return new Line(
                    "ruling-" + ruled.id().value(),
                    ruled.verdict() == MatchDecision.SAME_PERSON
                            ? new Tag("The same person", Tone.BLUE)
                            : new Tag("Not the same", Tone.PURPLE),
                    "%s and %s".formatted(side(ruled.one(), names), side(ruled.other(), names)),
                    "%s, %s".formatted(workers.name(ruled.by()), Words.moment(ruled.at())),
                    ruled.why(),
                    after(ruled, workers),
                    ruled.takenBack().isPresent()
                            ? Optional.empty()
                            : Optional.of("/review/rulings/" + ruled.id().value() + "/take-back"));
        }

        private static Optional<String> after(ClericalDecision ruled, WorkerNames workers) {
            if (ruled.takenBack().isPresent()) {
                ClericalDecision.TakenBack back = ruled.takenBack().get();
                return Optional.of(
                        "Undone by %s, %s: %s".formatted(workers.name(back.by()), Words.moment(back.at()), back.why()));
            }
            return ruled.holds() ? Optional.empty() : Optional.of("A later decision replaced this one.");
        }

        private static String side(ClericalDecision.Side side, Names names) {
            String source = side.source().words(names);
            return side.localId()
                    .map(id -> "%s number %s".formatted(source, id))
                    .orElse(source);
        }
    }

    @Override
    public String toString() {
        return "DecisionsPage";
    }
}
