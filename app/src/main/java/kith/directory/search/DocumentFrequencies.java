package kith.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kith.directory.search.Understood.Term;

/// In how many entries each word is.
///
/// @param entries by lexeme
record DocumentFrequencies(Map<String, Integer> entries) {

    /// So many entries at least have one of the essential words: filters of a question leave some of them out.
    private static final int ENOUGH = 2 * FindingStore.LOOKED_AT;

    DocumentFrequencies {
        entries = Map.copyOf(entries);
    }

    /// The rarest of these words, as many as it takes until enough entries have one. Empty where all of them
    /// together do not suffice.
    List<String> essential(List<Term> terms) {
        List<Term> rarestFirst =
                terms.stream().sorted(Comparator.comparingInt(this::of)).toList();
        List<String> essential = new ArrayList<>();
        int found = 0;
        for (Term term : rarestFirst) {
            essential.add(term.word());
            found += of(term);
            if (found >= ENOUGH) {
                return essential;
            }
        }
        return List.of();
    }

    private int of(Term term) {
        return entries.getOrDefault(term.lexeme(), 0);
    }
}
