package kith.directory.web.feeds;

import java.util.Arrays;
import java.util.List;
import kith.directory.sources.FeedSource.Every;
import kith.directory.sources.FeedSource.Kind;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// The fields that describe a source, with what was typed.
public record SourceFields(String action, String button, SourceForm form, Mistakes mistakes) {

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.key(), kind.words()))
                .toList();
    }

    public List<Choice> intervals() {
        return Arrays.stream(Every.values())
                .map(every -> new Choice(every.key(), every.words()))
                .toList();
    }

    public List<Choice> approvals() {
        return List.of(
                new Choice("yes", "Yes", "Changes wait until a worker approves them. The old entries stay until then."),
                new Choice("no", "No", "Changes take effect at once. If many services disappear, they still wait."));
    }
}
