package kith.record.facts;

import java.time.LocalDate;
import java.util.Optional;
import kith.access.disclosure.SourceIdentity;
import kith.engine.feeds.facts.Fact;

/// Something that a source says of a person, as a grant discloses it.
///
/// @param words in the words of the source, or its code where it sent no words
/// @param current whether it holds today
public record StatedFact(
        Fact.Kind kind,
        String words,
        Optional<String> code,
        Optional<LocalDate> began,
        Optional<LocalDate> ended,
        boolean current,
        SourceIdentity source) {

    /// Says what sort of fact it is, and not what it says.
    @Override
    public String toString() {
        return "StatedFact[" + kind + "]";
    }
}
