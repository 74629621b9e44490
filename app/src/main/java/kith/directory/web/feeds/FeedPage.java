package kith.directory.web.feeds;

import java.util.List;
import kith.directory.changes.FeedThatWaits;
import kith.directory.sources.FeedSource;
import kith.directory.sources.SourceNow;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Tag;
import kith.ui.Words;

/// One feed that is fetched on a schedule.
///
/// @param changes the page of the changes that wait
/// @param manages whether the viewer may change the feed
public record FeedPage(
        String name,
        List<Tag> tags,
        List<Entry> entries,
        List<String> fetches,
        Link changes,
        boolean manages,
        String action,
        boolean paused,
        SourceFields fields) {

    public FeedPage {
        tags = List.copyOf(tags);
        entries = List.copyOf(entries);
        fetches = List.copyOf(fetches);
    }

    static FeedPage of(SourceNow now, long waiting, boolean manages, SourceFields fields) {
        FeedSource source = now.source();
        String action = "/support/administration/feeds/" + source.feed();
        return new FeedPage(
                source.name(),
                FeedsPage.tags(now, waiting),
                List.of(
                        Entry.of("Where", source.kind().words(), source.place()),
                        Entry.of("Licence", source.licence()),
                        Entry.of("How often", source.every().words()),
                        Entry.of(
                                "Approval",
                                source.needsApproval()
                                        ? "Changes wait until a worker approves them"
                                        : "Changes take effect at once"),
                        Entry.of("Next", now.nextAt().map(Words::moment).orElse("Paused"))),
                now.fetches().stream()
                        .map(fetch -> "%s: %s.".formatted(Words.moment(fetch.at()), fetch.outcome()))
                        .toList(),
                new Link(
                        waiting == 0 ? "No change waits" : Words.count(waiting, "change waits", "changes wait"),
                        action + "/changes"),
                manages,
                action,
                source.paused(),
                fields);
    }

    static long waiting(List<FeedThatWaits> feeds, String feed) {
        return feeds.stream()
                .filter(one -> one.feed().equals(feed))
                .mapToLong(FeedThatWaits::changes)
                .sum();
    }
}
