package kith.directory.web.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kith.directory.sources.FeedSource;
import kith.directory.sources.FeedSource.Every;
import kith.directory.sources.FeedSource.Kind;
import kith.directory.sources.FeedSources;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What an administrator says of a feed.
public record SourceForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String licence,
        @Nullable String every,
        @Nullable String approval) {

    private static final int LONGEST = 100;
    private static final String YES = "yes";
    private static final String NO = "no";

    static final SourceForm EMPTY = new SourceForm("", Kind.ADDRESS.key(), "", "", Every.DAY.key(), YES);

    static SourceForm of(FeedSource source) {
        return new SourceForm(
                source.name(),
                source.kind().key(),
                source.place(),
                source.licence(),
                source.every().key(),
                source.needsApproval() ? YES : NO);
    }

    public String typedName() {
        return text(name);
    }

    public String chosenKind() {
        return text(kind);
    }

    public String typedPlace() {
        return text(place);
    }

    public String typedLicence() {
        return text(licence);
    }

    public String chosenEvery() {
        return text(every);
    }

    public String chosenApproval() {
        return text(approval);
    }

    /// The key that the feed gets when it is new.
    String key() {
        return typedName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    FeedSource source(String key, boolean paused) {
        return new FeedSource(
                key,
                typedName(),
                Kind.find(chosenKind()).orElseThrow(),
                typedPlace(),
                typedLicence(),
                Every.find(chosenEvery()).orElseThrow(),
                chosenApproval().equals(YES),
                paused);
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (key().isEmpty() || key().equals("new") || !fits(typedName())) {
            mistakes.add(new Mistake("name", "Enter a name of 100 characters or fewer"));
        }
        if (Kind.find(chosenKind()).isEmpty()) {
            mistakes.add(new Mistake("kind", "Choose where the feed is"));
        } else if (!FeedSources.isPlace(Kind.find(chosenKind()).orElseThrow(), typedPlace())) {
            mistakes.add(new Mistake(
                    "place",
                    chosenKind().equals(Kind.FOLDER.key())
                            ? "Enter the name of a folder, with letters, digits, hyphens and underscores"
                            : "Enter an address that begins with https:// or http://"));
        }
        if (typedLicence().isEmpty() || !fits(typedLicence())) {
            mistakes.add(new Mistake("licence", "Enter the licence, in 100 characters or fewer"));
        }
        if (Every.find(chosenEvery()).isEmpty()) {
            mistakes.add(new Mistake("every", "Choose how often"));
        }
        if (!List.of(YES, NO).contains(chosenApproval())) {
            mistakes.add(new Mistake("approval", "Choose whether changes wait for approval"));
        }
        return new Mistakes(mistakes);
    }

    private static boolean fits(String typed) {
        return typed.length() <= LONGEST && TextLimits.isStorable(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
