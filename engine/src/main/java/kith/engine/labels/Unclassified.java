package kith.engine.labels;

/// What is restricted until somebody classifies it.
///
/// @param kind what it is said in: `alert`, `condition`, `observation`
/// @param system the name of its system; empty where none is named
/// @param code empty where there are only words, which are not repeated here
public record Unclassified(String kind, String system, String code) {

    public boolean isWordsOnly() {
        return code.isEmpty();
    }
}
