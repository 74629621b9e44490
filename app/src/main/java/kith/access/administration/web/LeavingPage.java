package kith.access.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Worker;
import kith.access.workers.WorkerAdministration.Left;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// What a worker holds who leaves or loses a role, and who takes it over.
///
/// @param role what they lose; empty where they leave
public record LeavingPage(
        String title,
        String name,
        String path,
        String action,
        String role,
        List<Question> questions,
        Mistakes mistakes) {

    /// Who takes over one kind of work.
    public record Question(String field, String label, List<Choice> choices, String value) {}

    static LeavingPage of(
            Worker worker,
            Optional<PractitionerRole> ending,
            List<Left> left,
            Today names,
            Map<String, String> form,
            Mistakes mistakes) {
        String path = WorkersController.PATH + "/" + worker.id().value();
        return new LeavingPage(
                ending.map(role -> "End a role of " + worker.name()).orElse("Disable " + worker.name()),
                worker.name(),
                path,
                path + (ending.isPresent() ? "/end-role" : "/disable"),
                ending.map(PractitionerRole::key).orElse(""),
                left.stream().map(one -> question(one, form)).toList(),
                mistakes);
    }

    /// What the form calls the successor of one kind of work.
    static String field(Left left) {
        return "to-" + left.key();
    }

    private static Question question(Left left, Map<String, String> form) {
        return new Question(
                field(left),
                "Who takes over %s?".formatted(left.words()),
                Takers.choices(left.workers(), left.desks()),
                form.getOrDefault(field(left), ""));
    }
}
