package kith.site.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.directory.published.PublishedEntry;
import kith.directory.web.EntryPage;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// One service, for the public.
///
/// @param checked when somebody last checked the entry, and what to do where that is long ago
/// @param telephone a link that a telephone can dial; empty where there is none
/// @param note what became of what the reader sent; empty where they came to read
/// @param words what the reader had written, where it could not be taken
public record ServicePage(
        String name,
        String organisation,
        List<Tag> tags,
        String checked,
        String alert,
        List<String> description,
        List<Entry> entries,
        Optional<Link> telephone,
        Optional<Link> website,
        String wrongAction,
        String note,
        String words,
        Mistakes mistakes) {

    public ServicePage {
        tags = List.copyOf(tags);
        description = List.copyOf(description);
        entries = List.copyOf(entries);
    }

    /// What became of what the reader sent.
    enum Note {
        NONE(""),
        THANKS("Thank you. A worker will read what you sent. Until then, this page counts as older."),
        FULL("We cannot take more messages just now. Please try again in an hour.");

        private final String sentence;

        Note(String sentence) {
            this.sentence = sentence;
        }
    }

    static ServicePage of(
            PublishedEntry published, List<LocalDate> nextDays, String words, Mistakes mistakes, Note note) {
        EntryPage page = EntryPage.of(published.on(nextDays), List.of(), "", false);
        return new ServicePage(
                page.name(),
                page.organisation(),
                page.tags(),
                checked(published),
                page.alert(),
                page.description(),
                page.entries(),
                telephone(published.entry().contact().telephone()),
                page.website(),
                page.wrongAction(),
                note.sentence,
                words,
                mistakes);
    }

    private static String checked(PublishedEntry published) {
        String when = published.assured().on().isEmpty()
                ? published.assured().sentence()
                : "This was last checked on %s%s."
                        .formatted(
                                Words.day(published.assured().on().get()),
                                switch (published.assured().by()) {
                                    case GROUP -> " by the group itself";
                                    case WORKER -> " by a worker who asked the group";
                                    case FEED, NOBODY -> "";
                                });
        return switch (published.freshness()) {
            case CHECKED -> when;
            case AGEING -> when + " Ring before you go.";
            case STALE, NOT_OFFERED -> when + " It may be out of date. Ring before you go.";
        };
    }

    private static Optional<Link> telephone(String number) {
        String digits = number.replaceAll("[ ()-]", "");
        return digits.matches("\\+?[0-9]{6,15}")
                ? Optional.of(new Link("Ring " + number, "tel:" + digits))
                : Optional.empty();
    }
}
