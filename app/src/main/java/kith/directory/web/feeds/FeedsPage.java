package kith.directory.web.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.directory.sources.Fetch;
import kith.directory.sources.SourceNow;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Every feed that is fetched on a schedule.
///
/// @param manages whether the viewer may set feeds up
public record FeedsPage(List<Card> cards, boolean manages) {

    public FeedsPage {
        cards = List.copyOf(cards);
    }

    /// One feed.
    public record Card(String name, String href, List<Tag> tags, List<String> lines) {

        public Card {
            tags = List.copyOf(tags);
            lines = List.copyOf(lines);
        }
    }

    /// @param waiting how many changes wait, by the key of the feed
    static FeedsPage of(List<SourceNow> sources, Map<String, Long> waiting, boolean manages) {
        return new FeedsPage(
                sources.stream()
                        .map(now -> card(now, waiting.getOrDefault(now.source().feed(), 0L)))
                        .toList(),
                manages);
    }

    private static Card card(SourceNow now, long waiting) {
        List<String> lines = new ArrayList<>();
        lines.add(now.source().place());
        lines.add(last(now.fetches()));
        now.nextAt().ifPresent(at -> lines.add("Next: %s.".formatted(Words.moment(at))));
        return new Card(
                now.source().name(),
                "/support/administration/feeds/" + now.source().feed(),
                tags(now, waiting),
                lines);
    }

    static List<Tag> tags(SourceNow now, long waiting) {
        List<Tag> tags = new ArrayList<>();
        if (now.source().paused()) {
            tags.add(new Tag("Paused", Tone.GREY));
        }
        if (now.fetches().stream().limit(1).anyMatch(Fetch::failed)) {
            tags.add(new Tag("The last fetch failed", Tone.RED));
        }
        if (waiting > 0) {
            tags.add(new Tag(Words.count(waiting, "change waits", "changes wait"), Tone.BLUE));
        }
        return tags;
    }

    static String last(List<Fetch> fetches) {
        return fetches.stream()
                .findFirst()
                .map(fetch -> "%s: %s.".formatted(Words.moment(fetch.at()), fetch.outcome()))
                .orElse("It has not been fetched yet.");
    }
}
