package kith.directory.web.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.directory.Directory.EntryNow;
import kith.directory.Session;
import kith.directory.sources.CalendarNow;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.Words;

/// The calendar from which the sessions of a service come.
public record CalendarPage(
        String name,
        String href,
        List<Entry> entries,
        List<String> sessions,
        List<String> remarks,
        String address,
        boolean chosen,
        Mistakes mistakes) {

    public CalendarPage {
        entries = List.copyOf(entries);
        sessions = List.copyOf(sessions);
        remarks = List.copyOf(remarks);
    }

    static CalendarPage of(EntryNow now, Optional<CalendarNow> calendar, String typed, Mistakes mistakes) {
        List<Entry> entries = new ArrayList<>();
        calendar.ifPresent(chosen -> {
            entries.add(
                    Entry.of("Calendar", chosen.address().isEmpty() ? "A file that a worker sent" : chosen.address()));
            entries.add(Entry.of(
                    "Read last",
                    chosen.readAt()
                            .map(at -> "%s: %s".formatted(Words.moment(at), chosen.outcome()))
                            .orElse("Not yet")));
        });
        return new CalendarPage(
                now.entry().name(),
                "/support/" + now.id(),
                entries,
                now.entry().sessions().stream()
                        .map(Session::sentence)
                        .filter(sentence -> !sentence.isBlank())
                        .toList(),
                calendar.map(CalendarNow::remarks).orElse(List.of()),
                typed,
                calendar.isPresent(),
                mistakes);
    }
}
