package kith.coordination.actions.web;

import java.util.List;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Tag;

/// What is to be done for a person, and what was done.
///
/// @param path the address that the forms are sent to
public record ActionsPart(
        String path,
        List<OneAction> open,
        List<PastAction> over,
        List<Choice> owners,
        String owner,
        List<Choice> times,
        ActionForm form,
        Mistakes mistakes) {

    public ActionsPart {
        open = List.copyOf(open);
        over = List.copyOf(over);
        owners = List.copyOf(owners);
        times = List.copyOf(times);
    }

    /// An action that is still to be done.
    public record OneAction(
            String id, String title, String owner, String ownerKey, String due, List<Tag> tags, String asked) {

        public OneAction {
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "OneAction[" + id + "]";
        }
    }

    /// An action that is over.
    ///
    /// @param reopens whether it can be opened again
    public record PastAction(String id, String title, Tag tag, List<String> lines, boolean reopens) {

        public PastAction {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "PastAction[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "ActionsPart[" + path + "]";
    }
}
