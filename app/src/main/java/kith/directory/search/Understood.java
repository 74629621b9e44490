package kith.directory.search;

import java.util.List;

/// How the words of a question were understood.
///
/// @param terms the words looked for, small letters, those without meaning left out
/// @param corrections words that were taken for a mistyping of others
/// @param needs the needs that the words speak of
public record Understood(List<String> terms, List<Correction> corrections, List<NeedNamed> needs) {

    public Understood {
        terms = List.copyOf(terms);
        corrections = List.copyOf(corrections);
        needs = List.copyOf(needs);
    }

    /// A word that nothing in the directory has, and the one that was looked for in its place.
    public record Correction(String typed, String meant) {}

    /// A need, by its key and name.
    public record NeedNamed(String need, String name) {}
}
