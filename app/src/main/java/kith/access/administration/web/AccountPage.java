package kith.access.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.Account;
import kith.access.workers.PractitionerRole;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.Worker;
import kith.kernel.London;
import kith.ui.Choice;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// One worker: what they may do, and how they sign in.
///
/// @param self whether the viewer reads their own account, which somebody else has to change
/// @param password a one-time password that is shown this once
public record AccountPage(
        String name,
        String path,
        List<Entry> entries,
        List<HeldRole> roles,
        List<String> proposed,
        boolean disabled,
        boolean self,
        String email,
        RoleChoices choices,
        Mistakes mistakes,
        Optional<String> done,
        Optional<String> password) {

    /// A role that the worker has.
    ///
    /// @param end the address at which it ends
    public record HeldRole(String words, String since, String end) {}

    /// What can be chosen for one more role, and what was.
    public record RoleChoices(
            List<Choice> roles,
            List<Choice> teams,
            List<Choice> organisations,
            String role,
            String team,
            String organisation) {}

    static AccountPage of(
            Account account,
            String email,
            List<Proposed> proposed,
            boolean self,
            Today names,
            RoleForm form,
            Mistakes mistakes) {
        Worker worker = account.worker();
        String path = WorkersController.PATH + "/" + worker.id().value();
        return new AccountPage(
                worker.name(),
                path,
                entries(account, email),
                worker.roles().stream()
                        .map(role -> held(account, role, path, names))
                        .toList(),
                proposed.stream()
                        .map(proposal -> names.role(proposal.request().role()))
                        .toList(),
                worker.disabled(),
                self,
                email,
                new RoleChoices(
                        Today.roleChoices("Select a role"),
                        names.teamChoices("In no team"),
                        names.organisationChoices("The team's organisation"),
                        form.chosenRole(),
                        form.chosenTeam(),
                        form.chosenOrganisation()),
                mistakes,
                Optional.empty(),
                Optional.empty());
    }

    /// The same page after something was done.
    AccountPage after(Optional<String> done, Optional<String> password) {
        return new AccountPage(
                name, path, entries, roles, proposed, disabled, self, email, choices, mistakes, done, password);
    }

    private static HeldRole held(Account account, PractitionerRole role, String path, Today names) {
        return new HeldRole(
                names.role(role),
                Optional.ofNullable(account.since().get(role))
                        .map(moment -> "Since " + Words.day(London.dayOf(moment)))
                        .orElse(""),
                path + "/end-role?role=" + URLEncoder.encode(role.key(), StandardCharsets.UTF_8));
    }

    private static List<Entry> entries(Account account, String email) {
        Worker worker = account.worker();
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of("Sign-in name", worker.username()));
        entries.add(state(worker));
        entries.add(
                Entry.of("Last sign-in", account.lastSignIn().map(Words::moment).orElse("Never")));
        entries.add(Entry.of("Email", email.isEmpty() ? "None. Kith sends them no reminders." : email));
        entries.add(Entry.of(
                "Password",
                worker.oneTimePassword()
                        ? "One-time password. They choose their own at the next sign-in."
                        : "Set by themselves on " + Words.day(London.dayOf(worker.passwordAt()))));
        return entries;
    }

    private static Entry state(Worker worker) {
        if (worker.disabled()) {
            return Entry.of("Can sign in").tagged(new Tag("Disabled", Tone.GREY));
        }
        return worker.roles().isEmpty()
                ? Entry.of("Can sign in", "No, because they have no role")
                : Entry.of("Can sign in", "Yes");
    }

    @Override
    public String toString() {
        return "AccountPage[" + path + "]";
    }
}
