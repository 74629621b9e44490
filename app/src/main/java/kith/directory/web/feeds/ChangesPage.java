package kith.directory.web.feeds;

import java.util.List;
import java.util.function.Function;
import kith.directory.FeedChange.Subject;
import kith.directory.FeedChange.What;
import kith.directory.FeedComparison.Field;
import kith.directory.changes.Decision;
import kith.directory.changes.WaitingChange;
import kith.kernel.WorkerId;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// What a feed would change, for a worker who approves or refuses it.
///
/// @param heading how many changes wait
/// @param changes what the feed adds and changes
/// @param gone what it no longer has
/// @param more how many are not on the page
/// @param decisions who decided lately
public record ChangesPage(
        String name,
        String href,
        String heading,
        List<Card> changes,
        String all,
        List<Card> gone,
        String allGone,
        String upTo,
        String more,
        List<String> decisions) {

    private static final int SHOWN = 100;

    public ChangesPage {
        changes = List.copyOf(changes);
        gone = List.copyOf(gone);
        decisions = List.copyOf(decisions);
    }

    /// One change.
    public record Card(String change, String name, Tag tag, List<Line> lines, List<String> flags) {

        public Card {
            lines = List.copyOf(lines);
            flags = List.copyOf(flags);
        }
    }

    /// One field of a change.
    ///
    /// @param before what is said now; empty where nothing is
    public record Line(String field, List<String> before, List<String> after) {

        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public static Line of(Field field) {
            return new Line(
                    field.name(),
                    field.before().lines().toList(),
                    field.after().isEmpty()
                            ? List.of("Nothing")
                            : field.after().lines().toList());
        }
    }

    static ChangesPage of(
            String feed,
            String name,
            List<WaitingChange> waiting,
            List<Decision> decisions,
            Function<WorkerId, String> workers) {
        List<WaitingChange> shown = waiting.stream().limit(SHOWN).toList();
        List<Card> changes = shown.stream()
                .filter(change -> change.what() != What.WITHDRAWN)
                .map(ChangesPage::card)
                .toList();
        List<Card> gone = shown.stream()
                .filter(change -> change.what() == What.WITHDRAWN)
                .map(ChangesPage::card)
                .toList();
        int more = waiting.size() - shown.size();
        return new ChangesPage(
                name,
                "/support/administration/feeds/" + feed,
                waiting.isEmpty() ? "No change waits" : Words.count(waiting.size(), "change waits", "changes wait"),
                changes,
                all(changes, "Approve this change", "Approve all %s changes"),
                gone,
                all(gone, "Withdraw this service", "Withdraw all %s services"),
                String.valueOf(
                        shown.stream().mapToLong(WaitingChange::change).max().orElse(0)),
                more == 0
                        ? ""
                        : "%s more. You see %s after you have decided about these."
                                .formatted(Words.number(more), more == 1 ? "it" : "them"),
                decisions.stream()
                        .map(decision -> "%s: %s %s %s."
                                .formatted(
                                        Words.moment(decision.decidedAt()),
                                        workers.apply(decision.decidedBy()),
                                        decision.approved() ? "approved" : "refused",
                                        Words.count(decision.changes(), "change", "changes")))
                        .toList());
    }

    private static String all(List<Card> cards, String one, String many) {
        return cards.size() == 1 ? one : many.formatted(Words.number(cards.size()));
    }

    private static Card card(WaitingChange change) {
        return new Card(
                String.valueOf(change.change()),
                change.subject() == Subject.GROUP ? "The group %s".formatted(change.name()) : change.name(),
                switch (change.what()) {
                    case NEW -> new Tag("New", Tone.GREEN);
                    case CHANGED -> new Tag("Changed", Tone.BLUE);
                    case WITHDRAWN -> new Tag("No longer in the feed", Tone.ORANGE);
                },
                change.what() == What.WITHDRAWN
                        ? List.of()
                        : change.fields().stream().map(Line::of).toList(),
                change.flags());
    }
}
