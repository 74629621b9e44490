package kith.directory.search;

import java.util.List;

/// How the words of a question were understood.
///
/// @param terms the words looked for, those without meaning left out
/// @param corrections words that were taken for a mistyping of others
/// @param needs the needs that the words speak of
public record Understood(List<Term> terms, List<Correction> corrections, List<NeedNamed> needs) {

    public Understood {
        terms = List.copyOf(terms);
        corrections = List.copyOf(corrections);
        needs = List.copyOf(needs);
    }

    /// The words looked for, in small letters.
    List<String> words() {
        return terms.stream().map(Term::word).toList();
    }

    /// A word that is looked for.
    ///
    /// @param word in small letters
    /// @param lexeme how PostgreSQL's dictionary of English writes it and its other forms
    public record Term(String word, String lexeme) {}

    /// A word that nothing in the directory has, and the one that was looked for in its place.
    public record Correction(String typed, String meant) {}

    /// A need, by its key and name.
    public record NeedNamed(String need, String name) {}
}
