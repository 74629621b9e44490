package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// When a worker is away, and how many cases they can have.
///
/// @param gauge how many cases they have of how many they can have
/// @param capacity the number that was set for them; empty for the usual one
public record LeavePage(
        String name,
        String path,
        List<Away> away,
        List<Choice> takers,
        String gauge,
        String capacity,
        String usual,
        LeaveForm form,
        Mistakes mistakes,
        Optional<String> done) {

    /// Leave that has not ended.
    public record Away(String id, String days, String cover) {}
}
