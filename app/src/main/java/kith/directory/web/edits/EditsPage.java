package kith.directory.web.edits;

import java.util.List;
import kith.directory.checks.EditDecision;
import kith.directory.checks.WaitingEdit;
import kith.directory.web.feeds.ChangesPage.Line;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Words;

/// What groups changed in their entries, for a worker who approves or refuses it.
///
/// @param rule whether changes wait, in a sentence
/// @param ruleValue what the button that changes the rule sends
/// @param ruleButton what it says
/// @param mistaken the change whose refusal needs a reason; empty where none does
public record EditsPage(
        String heading,
        List<Card> cards,
        String rule,
        String ruleValue,
        String ruleButton,
        String mistaken,
        Mistakes mistakes) {

    public EditsPage {
        cards = List.copyOf(cards);
    }

    /// One change.
    public record Card(String edit, String name, String href, String when, List<Line> lines) {

        public Card {
            lines = List.copyOf(lines);
        }
    }

    static EditsPage of(List<WaitingEdit> waiting, boolean editsWait, String mistaken, Mistakes mistakes) {
        return new EditsPage(
                waiting.isEmpty()
                        ? "No change of a group waits"
                        : Words.count(waiting.size(), "change of a group waits", "changes of groups wait"),
                waiting.stream()
                        .map(edit -> new Card(
                                String.valueOf(edit.edit()),
                                edit.name(),
                                "/support/" + edit.entry(),
                                Words.moment(edit.at()),
                                edit.fields().stream().map(Line::of).toList()))
                        .toList(),
                editsWait
                        ? "What a group changes in its entry waits until a worker approves it."
                        : "What a group changes in its entry takes effect at once.",
                editsWait ? "no" : "yes",
                editsWait ? "Let changes take effect at once" : "Let changes wait for a worker",
                mistaken,
                mistakes);
    }

    public List<Choice> reasons() {
        return EditDecision.refusals().stream()
                .map(one -> new Choice(one.key(), one.reason()))
                .toList();
    }
}
