package kith.engagement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.engagement.PageContent;
import kith.engagement.PageKey;
import kith.engagement.PageVersion;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What somebody writes for a public page.
///
/// @param address the page's key, for a new page
/// @param seen the number of the newest version that the writer saw
public record PublicPageForm(
        @Nullable String address,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String words,
        @Nullable String seen) {

    static final PublicPageForm EMPTY = new PublicPageForm(null, null, null, null, null);

    private static final String NEW = "new";

    static PublicPageForm of(PageVersion version) {
        return new PublicPageForm(
                null,
                version.content().title(),
                version.content().summary(),
                version.content().words(),
                Integer.toString(version.number()));
    }

    public String typedAddress() {
        return TextLimits.plain(Objects.toString(address, ""));
    }

    public String typedTitle() {
        return TextLimits.plain(Objects.toString(title, ""));
    }

    public String typedSummary() {
        return TextLimits.plain(Objects.toString(summary, ""));
    }

    public String typedWords() {
        return TextLimits.plainLines(Objects.toString(words, ""));
    }

    int seenVersion() {
        String number = Objects.toString(seen, "");
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    /// The address of a new page; empty where it cannot be one.
    Optional<PageKey> key() {
        return PageKey.find(typedAddress()).filter(key -> !key.value().equals(NEW));
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        check(mistakes, "title", "a title", typedTitle(), PageContent.LONGEST_TITLE);
        check(mistakes, "summary", "a summary", typedSummary(), PageContent.LONGEST_SUMMARY);
        check(mistakes, "words", "the text of the page", typedWords(), PageContent.LONGEST_WORDS);
        return new Mistakes(mistakes);
    }

    private static void check(List<Mistake> mistakes, String field, String what, String typed, int longest) {
        if (typed.isEmpty()) {
            mistakes.add(new Mistake(field, "Enter " + what));
        } else if (typed.length() > longest) {
            mistakes.add(new Mistake(field, "This must be %,d characters or fewer".formatted(longest)));
        }
    }

    /// What the page says; empty where there are mistakes.
    Optional<PageContent> content() {
        return mistakes().isEmpty()
                ? Optional.of(new PageContent(typedTitle(), typedSummary(), typedWords()))
                : Optional.empty();
    }
}
