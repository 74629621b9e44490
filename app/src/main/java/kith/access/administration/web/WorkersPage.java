package kith.access.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.Account;
import kith.access.workers.PractitionerRole;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Pager;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Who can sign in, and what may they do.
public record WorkersPage(
        WorkersFilter filter,
        List<Choice> roles,
        List<Choice> organisations,
        List<Choice> teams,
        String count,
        Table table,
        Pager pager,
        Optional<String> done) {

    static final List<Choice> STATES = List.of(
            new Choice("", "Everybody"),
            new Choice("active", "Can sign in"),
            new Choice("no-role", "Has no role"),
            new Choice("disabled", "Disabled"));

    private static final int ROWS = 50;

    static WorkersPage of(
            WorkersFilter filter,
            List<Account> accounts,
            Today names,
            Set<WorkerId> proposed,
            Map<WorkerId, String> away,
            Optional<String> done) {
        List<Account> found = accounts.stream().filter(filter::includes).toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int page = Math.min(filter.pageNumber(), pages);
        return new WorkersPage(
                filter,
                Today.roleChoices("Every role"),
                names.organisationChoices("Every organisation"),
                names.teamChoices("Every team"),
                Words.count(found.size(), "worker", "workers"),
                new Table(
                        "Workers",
                        List.of(Column.head("Name"), Column.words("Roles"), Column.words("Last sign-in")),
                        found.stream()
                                .skip((long) (page - 1) * ROWS)
                                .limit(ROWS)
                                .map(account -> row(account, names, proposed, away))
                                .toList()),
                Pager.of(page, pages, filter::href),
                done);
    }

    public List<Choice> states() {
        return STATES;
    }

    private static List<Cell> row(Account account, Today names, Set<WorkerId> proposed, Map<WorkerId, String> away) {
        var worker = account.worker();
        List<String> roles = worker.roles().stream()
                .map(role -> names.role(role) + since(account, role))
                .toList();
        return List.of(
                Cell.link(
                                worker.name(),
                                "/administration/workers/" + worker.id().value())
                        .noting(List.of(worker.username()))
                        .tagged(tags(account, proposed, away)),
                roles.isEmpty() ? Cell.of("No role") : Cell.of(roles.getFirst()).noting(roles.subList(1, roles.size())),
                Cell.of(account.lastSignIn().map(Words::moment).orElse("Never")));
    }

    private static String since(Account account, PractitionerRole role) {
        return Optional.ofNullable(account.since().get(role))
                .map(moment -> ", since " + Words.day(London.dayOf(moment)))
                .orElse("");
    }

    private static List<Tag> tags(Account account, Set<WorkerId> proposed, Map<WorkerId, String> away) {
        List<Tag> tags = new ArrayList<>();
        if (account.worker().disabled()) {
            tags.add(new Tag("Disabled", Tone.GREY));
        }
        if (proposed.contains(account.worker().id())) {
            tags.add(new Tag("Role to confirm", Tone.YELLOW));
        }
        Optional.ofNullable(away.get(account.worker().id())).ifPresent(words -> tags.add(new Tag(words, Tone.BLUE)));
        return tags;
    }
}
