package kith.coordination.plans.aboutme.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.disclosure.Audience;
import kith.engine.terms.TextLimits;
import org.jspecify.annotations.Nullable;

/// What a person says under a heading of About Me, or what a worker flags about it.
///
/// @param seen the number of the words that the worker saw
/// @param author `person` or `supporter`
/// @param audience `everybody`, `professionals` or `named`, with its kinds
/// @param supporter the name of who supports the person to write it
public record AboutMeForm(
        @Nullable Long seen,
        @Nullable String words,
        @Nullable String author,
        @Nullable String supporter,
        @Nullable String flag,
        @Nullable String audience,
        @Nullable List<String> kinds) {

    static final AboutMeForm EMPTY = new AboutMeForm(null, null, null, null, null, null, null);

    static final String SUPPORTER = "supporter";

    long seenNumber() {
        return seen == null ? 0 : seen;
    }

    String typedWords() {
        return TextLimits.plainLines(Objects.toString(words, ""));
    }

    public String chosenAuthor() {
        return Objects.toString(author, "");
    }

    boolean saysWho() {
        return chosenAuthor().equals("person") || chosenAuthor().equals(SUPPORTER);
    }

    /// Empty where the person wrote it alone.
    Optional<String> supporting() {
        return chosenAuthor().equals(SUPPORTER) ? Optional.of(typedSupporter()) : Optional.empty();
    }

    public String typedSupporter() {
        return TextLimits.plainLines(Objects.toString(supporter, ""));
    }

    /// For whom it is; empty where nobody was chosen.
    Optional<Audience> chosenAudience() {
        return Audience.chosen(Objects.toString(audience, ""), kinds == null ? List.of() : kinds);
    }

    /// What stands in the field: what was chosen, or else the audience as it is.
    public String audienceKey(Audience now) {
        return audience == null ? now.choice() : audience;
    }

    public List<String> kindKeys(Audience now) {
        return kinds == null ? (now.choice().equals("named") ? now.keys() : List.of()) : List.copyOf(kinds);
    }

    public String typedFlag() {
        return TextLimits.plainLines(Objects.toString(flag, ""));
    }

    @Override
    public String toString() {
        return "AboutMeForm";
    }
}
