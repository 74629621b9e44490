package kith.engine.feeds.facts;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.Demographics;

/// What one item says.
///
/// @param problems values that could not be used, each a sentence a person can act on; the item is kept whole
public record Extracted(Optional<Demographics> details, List<Fact> facts, List<String> problems) {

    public static final Extracted NOTHING = new Extracted(Optional.empty(), List.of(), List.of());

    public Extracted {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }
}
