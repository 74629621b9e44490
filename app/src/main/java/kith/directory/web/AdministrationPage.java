package kith.directory.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.directory.Duplicates.Decision;
import kith.directory.Duplicates.Pair;
import kith.directory.FeedInForce;
import kith.directory.HeldEntry;
import kith.directory.changes.FeedThatWaits;
import kith.directory.checks.Correction;
import kith.directory.checks.OldEntry;
import kith.directory.checks.ReportedEntry;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// The administration of the directory.
///
/// @param edits how many changes of groups wait
/// @param waiting feeds with changes that wait for approval
/// @param corrections what groups and residents say is wrong, in their words
/// @param reports entries that residents say are wrong
/// @param oldest entries that somebody should ask about
/// @param losses feeds that lost services, each to be confirmed
/// @param feeds every feed with its last import
/// @param heading how many pairs of groups are still to be decided
public record AdministrationPage(
        String edits,
        List<Link> waiting,
        List<CorrectionCard> corrections,
        List<ReportCard> reports,
        List<Link> oldest,
        List<Loss> losses,
        List<Entry> feeds,
        String heading,
        List<PairCard> pairs) {

    private static final int NAMED = 10;
    private static final Answer SAME = new Answer("same", "They are the same");
    private static final Answer DIFFERENT = new Answer("different", "They are different");
    private static final Answer PART = new Answer("different", "Part them again");

    public AdministrationPage {
        waiting = List.copyOf(waiting);
        corrections = List.copyOf(corrections);
        reports = List.copyOf(reports);
        oldest = List.copyOf(oldest);
        losses = List.copyOf(losses);
        feeds = List.copyOf(feeds);
        pairs = List.copyOf(pairs);
    }

    /// An entry that residents say is wrong.
    public record ReportCard(String name, String href, String sentence, String entry) {}

    /// What a group or a resident says is wrong with an entry.
    public record CorrectionCard(
            String heading, String name, String href, String when, List<String> words, String correction) {

        public CorrectionCard {
            words = List.copyOf(words);
        }
    }

    /// A feed that lost services.
    ///
    /// @param names the first of the services
    public record Loss(String heading, String feed, String run, List<String> names, String more) {

        public Loss {
            names = List.copyOf(names);
        }
    }

    /// Two groups that may be the same.
    ///
    /// @param answers the decisions that can be taken
    public record PairCard(
            String heading,
            String one,
            String other,
            String why,
            Tag tag,
            String oneKey,
            String otherKey,
            List<Answer> answers) {

        public PairCard {
            answers = List.copyOf(answers);
        }
    }

    /// One button.
    public record Answer(String value, String text) {}

    static AdministrationPage of(
            List<Pair> pairs,
            List<FeedInForce> feeds,
            List<HeldEntry> held,
            List<Correction> corrections,
            List<ReportedEntry> reports,
            List<OldEntry> oldest,
            List<FeedThatWaits> waiting,
            int edits) {
        long open =
                pairs.stream().filter(pair -> pair.decision() == Decision.OPEN).count();
        Map<String, List<HeldEntry>> byFeed =
                held.stream().collect(Collectors.groupingBy(HeldEntry::feed, TreeMap::new, Collectors.toList()));
        return new AdministrationPage(
                edits == 0
                        ? "Changes that groups make in their entries"
                        : Words.count(edits, "change of a group waits", "changes of groups wait"),
                waiting.stream()
                        .map(feed -> new Link(
                                "%s: %s"
                                        .formatted(
                                                feed.name(),
                                                Words.count(feed.changes(), "change waits", "changes wait")),
                                "/support/administration/feeds/" + feed.feed() + "/changes"))
                        .toList(),
                corrections.stream().map(AdministrationPage::correction).toList(),
                reports.stream().map(AdministrationPage::report).toList(),
                oldest.stream()
                        .map(old -> new Link(old.name() + ", " + old.organisationName(), "/support/" + old.entry()))
                        .toList(),
                byFeed.values().stream().map(AdministrationPage::loss).toList(),
                feeds.stream().map(AdministrationPage::feed).toList(),
                open == 0 ? "There is no pair to decide" : Words.count(open, "pair to decide", "pairs to decide"),
                pairs.stream().map(AdministrationPage::card).toList());
    }

    private static CorrectionCard correction(Correction given) {
        return new CorrectionCard(
                given.byGroup() ? "A group says that its entry is wrong" : "A resident says what is wrong",
                given.name(),
                "/support/" + given.entry(),
                Words.moment(given.at()),
                given.words().lines().filter(line -> !line.isBlank()).toList(),
                String.valueOf(given.correction()));
    }

    private static ReportCard report(ReportedEntry given) {
        return new ReportCard(
                given.name(),
                "/support/" + given.entry(),
                "%s on the public site, the last on %s."
                        .formatted(Words.count(given.reports(), "report", "reports"), Words.moment(given.lastAt())),
                String.valueOf(given.entry()));
    }

    private static Loss loss(List<HeldEntry> held) {
        HeldEntry first = held.getFirst();
        int others = held.size() - NAMED;
        return new Loss(
                "The feed %s lost %s".formatted(first.feed(), Words.count(held.size(), "service", "services")),
                first.feed(),
                String.valueOf(first.run()),
                held.stream().limit(NAMED).map(HeldEntry::name).toList(),
                others > 0 ? "And %s.".formatted(Words.count(others, "other", "others")) : "");
    }

    private static Entry feed(FeedInForce feed) {
        return Entry.of(
                feed.name(),
                "%s: %s read, %s added, %s changed, %s rejected, %s withdrawn"
                        .formatted(
                                Words.moment(feed.startedAt()),
                                Words.number(feed.read()),
                                Words.number(feed.added()),
                                Words.number(feed.changed()),
                                Words.number(feed.rejected()),
                                Words.number(feed.withdrawn())));
    }

    private static PairCard card(Pair pair) {
        return new PairCard(
                pair.oneName(),
                "%s, from the feed %s".formatted(pair.oneName(), pair.oneFeed()),
                "%s, from the feed %s".formatted(pair.otherName(), pair.otherFeed()),
                pair.evidence().isEmpty() ? "" : String.join(". ", pair.evidence()) + ".",
                switch (pair.decision()) {
                    case OPEN -> new Tag("To decide", Tone.BLUE);
                    case SAME -> new Tag("Merged", Tone.GREEN);
                    case DIFFERENT -> new Tag("Kept apart", Tone.GREY);
                },
                pair.one(),
                pair.other(),
                switch (pair.decision()) {
                    case OPEN -> List.of(SAME, DIFFERENT);
                    case SAME -> List.of(PART);
                    case DIFFERENT -> List.of(SAME);
                });
    }
}
