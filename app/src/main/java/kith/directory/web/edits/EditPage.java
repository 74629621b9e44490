package kith.directory.web.edits;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryEntry.Status;
import kith.directory.Session;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// The form in which a group changes its entry.
///
/// @param others sessions that the form cannot change, in words
public record EditPage(
        String name, String organisation, String action, EditForm form, List<String> others, Mistakes mistakes) {

    public EditPage {
        others = List.copyOf(others);
    }

    static EditPage of(String key, EntryNow now, EditForm form, Mistakes mistakes) {
        return new EditPage(
                now.entry().name(),
                now.organisation(),
                "/check/" + key,
                form,
                SessionRows.others(now.entry().sessions()).stream()
                        .map(Session::sentence)
                        .filter(sentence -> !sentence.isBlank())
                        .toList(),
                mistakes);
    }

    public List<SessionRows.Row> rows() {
        return form.rows();
    }

    public List<Choice> states() {
        return List.of(
                new Choice(Status.ACTIVE.word(), "Yes"),
                new Choice(Status.TEMPORARILY_CLOSED.word(), "Not at the moment"),
                new Choice(Status.DEFUNCT.word(), "No, it has ended"));
    }

    public List<Choice> days() {
        List<Choice> days = new ArrayList<>(List.of(new Choice("", "No session")));
        Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(SessionRows.key(day), day.getDisplayName(TextStyle.FULL, Locale.UK)))
                .forEach(days::add);
        return days;
    }
}
