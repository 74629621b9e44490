package kith.access;

import java.util.Optional;
import kith.access.Ruling.Answer;

/// One rule about who sees what. It speaks where it applies, and otherwise leaves the answer to the rules after it.
///
/// @param clause the name it goes by in the log, which stays the same
/// @param sentence what it says, for whoever reads the rules
record Rule(String clause, String sentence, Judgement judgement) {

    interface Judgement {
        Optional<Answer> of(Asking asking);
    }

    /// Somebody asking to see something, and why, where they have said so.
    record Asking(Viewer viewer, Asked asked, Optional<Reason> reason) {}

    Optional<Ruling> on(Asking asking) {
        return judgement.of(asking).map(answer -> new Ruling(clause, answer));
    }
}
