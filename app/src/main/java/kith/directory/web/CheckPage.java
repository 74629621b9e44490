package kith.directory.web;

import java.util.List;
import kith.directory.Directory.EntryNow;
import kith.ui.Entry;
import kith.ui.Mistakes;

/// An entry as its group sees it, with the two answers that the group can give.
///
/// @param answered whether the group has answered
/// @param words what the group typed
public record CheckPage(
        String name,
        String organisation,
        String checked,
        List<String> description,
        List<Entry> entries,
        String action,
        boolean answered,
        String words,
        Mistakes mistakes) {

    public CheckPage {
        description = List.copyOf(description);
        entries = List.copyOf(entries);
    }

    static CheckPage of(String key, EntryNow now, boolean answered, String words, Mistakes mistakes) {
        EntryPage page = EntryPage.of(now, List.of(), "", false);
        return new CheckPage(
                page.name(),
                page.organisation(),
                now.assured().sentence(),
                page.description(),
                page.entries(),
                "/check/" + key,
                answered,
                words,
                mistakes);
    }
}
