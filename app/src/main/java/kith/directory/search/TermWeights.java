package kith.directory.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.directory.search.FindingStore.Candidate;

/// How much each word of a question says, by its inverse document frequency (Spärck Jones 1972) among the entries that
/// a search looks at closely: `ln(1 + entries / entries that have the word)`.
///
/// @param weights only of words that some entry has
record TermWeights(Map<String, Double> weights) {

    TermWeights {
        weights = Map.copyOf(weights);
    }

    static TermWeights among(List<Candidate> candidates) {
        Map<String, Long> entries = candidates.stream()
                .flatMap(candidate -> candidate.hits().stream().distinct())
                .collect(groupingBy(Function.identity(), counting()));
        return new TermWeights(entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Math.log1p(candidates.size() / (double) entry.getValue()))));
    }

    /// What share of all that the question says these words say: 0 to 1.
    double share(Collection<String> terms) {
        double all = sum(weights.keySet());
        return all == 0 ? 0 : sum(terms) / all;
    }

    private double sum(Collection<String> terms) {
        return terms.stream()
                .distinct()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .sum();
    }
}
