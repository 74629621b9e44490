package kith.coordination.needs;

import java.time.LocalDate;
import java.util.Optional;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.NeedEventId;
import kith.kernel.WorkerId;
import kith.record.facts.StatedFact;

/// What one source, or one conversation, says a person needs.
///
/// @param code SNOMED CT or a local code, where the source sent one
/// @param on the day on which it was said or began, where that is known
public record NeedStatement(String words, Optional<String> code, Optional<LocalDate> on, Speaker by) {

    public static NeedStatement of(StatedFact fact) {
        return new NeedStatement(fact.words(), fact.code(), fact.began(), new Speaker.Source(fact.source()));
    }

    /// By which a worker sorts it: statements in the same words go together.
    public String sortedBy() {
        return NeedKey.normalised(words);
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "NeedStatement";
    }

    /// Who says it.
    public sealed interface Speaker {

        record Source(SourceIdentity source) implements Speaker {}

        /// In a conversation, which a worker wrote down.
        record InConversation(NeedEventId id, SaidBy who, WorkerId writtenBy) implements Speaker {}
    }
}
