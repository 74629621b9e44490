package kith.coordination.needs.checklist.web;

import java.util.List;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.person.PersonFrame;

/// What somebody answered last, what is offered, and what changed since they were asked before.
///
/// @param asked when and by whom; empty where nobody was asked yet
/// @param changes what changed since the time before, each in a sentence
/// @param open whether an offer waits for a decision
public record ChecklistResultsPage(
        PersonFrame frame,
        String path,
        String id,
        String asked,
        List<Offered> yes,
        List<String> declined,
        int no,
        List<String> changes,
        boolean open,
        Mistakes mistakes,
        String done) {

    public ChecklistResultsPage {
        yes = List.copyOf(yes);
        declined = List.copyOf(declined);
        changes = List.copyOf(changes);
    }

    /// A question that was answered with yes.
    ///
    /// @param offer what a worker can do, in a sentence
    /// @param state what was decided; none while nothing was
    /// @param support where support is found; empty where the directory has none
    public record Offered(String key, String question, String offer, List<Tag> state, String support) {

        public Offered {
            state = List.copyOf(state);
        }

        @Override
        public String toString() {
            return "Offered[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "ChecklistResultsPage[" + path + "]";
    }
}
