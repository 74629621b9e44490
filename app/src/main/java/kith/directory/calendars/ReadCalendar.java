package kith.directory.calendars;

import java.util.List;
import kith.directory.Session;

/// What a calendar says of a service.
///
/// @param problems what could not be read, one sentence each. It is missing from the sessions
/// @param notes what was read in a way that somebody should know of
public record ReadCalendar(List<Session> sessions, List<String> problems, List<String> notes) {

    public ReadCalendar {
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static ReadCalendar broken(String problem) {
        return new ReadCalendar(List.of(), List.of(problem), List.of());
    }
}
