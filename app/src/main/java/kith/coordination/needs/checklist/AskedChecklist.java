package kith.coordination.needs.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.kernel.WorkerId;

/// The questions as a person answered them once.
///
/// @param answers by the key of the question; a question without one was not asked
/// @param offers what was decided about the offer of a yes
public record AskedChecklist(
        ChecklistId id,
        String version,
        Map<String, ChecklistAnswer> answers,
        Map<String, Decided> offers,
        WorkerId by,
        Instant at) {

    public AskedChecklist {
        answers = Map.copyOf(answers);
        offers = Map.copyOf(offers);
    }

    public Optional<ChecklistAnswer> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    public Optional<Decided> offer(String question) {
        return Optional.ofNullable(offers.get(question));
    }

    /// The questions of the list that were answered with yes, in its order.
    public List<HomeChecklist.Question> yes(HomeChecklist list) {
        return list.questions().stream()
                .filter(question -> answer(question.key()).equals(Optional.of(ChecklistAnswer.YES)))
                .toList();
    }

    /// What was decided about an offer.
    public enum Decided {
        TAKEN("taken"),
        NOT_WANTED("not-wanted");

        private final String key;

        Decided(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        static Decided of(String key) {
            return key.equals(TAKEN.key) ? TAKEN : NOT_WANTED;
        }
    }

    @Override
    public String toString() {
        return "AskedChecklist[" + id + "]";
    }
}
