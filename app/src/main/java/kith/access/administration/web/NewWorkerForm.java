package kith.access.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.NewWorker;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// Somebody who begins work, as an administrator types it.
public record NewWorkerForm(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String team) {

    static final NewWorkerForm EMPTY = new NewWorkerForm(null, null, null, null, null, null);

    public String typedName() {
        return Objects.toString(name, "").strip();
    }

    public String typedUsername() {
        return Objects.toString(username, "").strip();
    }

    public String typedEmail() {
        return Objects.toString(email, "").strip();
    }

    public String chosenRole() {
        return roleForm().chosenRole();
    }

    public String chosenOrganisation() {
        return roleForm().chosenOrganisation();
    }

    public String chosenTeam() {
        return roleForm().chosenTeam();
    }

    private RoleForm roleForm() {
        return new RoleForm(role, organisation, team);
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (typedName().isEmpty()) {
            mistakes.add(new Mistake("name", "Enter the worker's name"));
        }
        if (typedUsername().isEmpty()) {
            mistakes.add(new Mistake("username", "Enter a sign-in name"));
        }
        if (!typedEmail().isEmpty() && !typedEmail().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            mistakes.add(new Mistake("email", "Enter an email address like name@example.nhs.uk"));
        }
        mistakes.addAll(roleForm().mistakes());
        return new Mistakes(mistakes);
    }

    NewWorker worker(Today names) {
        return new NewWorker(typedUsername(), typedName(), roleForm().chosen(names), Set.of());
    }

    @Override
    public String toString() {
        return "NewWorkerForm";
    }
}
