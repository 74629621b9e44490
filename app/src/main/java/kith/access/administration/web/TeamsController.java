package kith.access.administration.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.SetTeams;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.teams.TeamChanges;
import kith.access.teams.TeamChanges.NewTeam;
import kith.access.teams.TeamChanges.Outcome;
import kith.engine.terms.NeighbourhoodKey;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The teams: what each covers, its duty desk and its members.
@Controller
@RequiresPermission("access.teams")
class TeamsController {

    static final String PATH = "/administration/teams";

    private final TeamChanges changes;
    private final TeamReading reading;
    private final Grants grants;

    TeamsController(TeamChanges changes, TeamReading reading, Grants grants) {
        this.changes = changes;
        this.reading = reading;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Model model) {
        return Views.page(
                "administration/teams",
                reading.list(changes.list(granted(viewer)), Flash.of(model).done()));
    }

    @GetMapping(PATH + "/new")
    ModelAndView somethingNew(Viewer viewer) {
        granted(viewer);
        return Views.page("administration/newTeam", reading.form(TeamForm.EMPTY, Mistakes.NONE));
    }

    @PostMapping(PATH + "/new")
    ModelAndView add(Viewer viewer, TeamForm form, RedirectAttributes next) {
        TaskGrant<SetTeams> granted = granted(viewer);
        Mistakes mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return again(form, mistakes);
        }
        NewTeam team = new NewTeam(
                form.key(), Objects.toString(form.organisation(), ""), form.typedName(), form.covers(), form.desk());
        return switch (changes.add(granted, team)) {
            case Outcome.Added(Team added) -> done(added.key(), next, "The team is added.");
            case Outcome.Changed(Team changed) -> done(changed.key(), next, "The team is changed.");
            case Outcome.Refused(String sentence) -> again(form, new Mistakes(List.of(new Mistake("name", sentence))));
        };
    }

    private ModelAndView again(TeamForm form, Mistakes mistakes) {
        return Views.invalid("administration/newTeam", reading.form(form, mistakes));
    }

    @GetMapping(PATH + "/{team:[a-z0-9-]+}")
    ModelAndView team(Viewer viewer, @PathVariable String team, Model model) {
        Team known = known(granted(viewer), team);
        return Views.page(
                "administration/team",
                reading.team(known, TeamForm.of(known), Optional.empty(), Mistakes.NONE)
                        .after(Flash.of(model).done()));
    }

    /// Says first who gains and loses access, and changes the team once that is confirmed.
    @PostMapping(PATH + "/{team:[a-z0-9-]+}")
    ModelAndView change(Viewer viewer, @PathVariable String team, TeamForm form, RedirectAttributes next) {
        TaskGrant<SetTeams> granted = granted(viewer);
        Team known = known(granted, team);
        Set<NeighbourhoodKey> neighbourhoods = form.covers().stream()
                .filter(reading::isNeighbourhood)
                .map(NeighbourhoodKey::new)
                .collect(Collectors.toSet());
        boolean same = neighbourhoods.equals(known.covers().neighbourhoods());
        if (!same && !form.isConfirmed()) {
            return Views.page(
                    "administration/team",
                    reading.team(
                            known,
                            form,
                            Optional.of(changes.effect(granted, known.key(), neighbourhoods)),
                            Mistakes.NONE));
        }
        return switch (changes.change(granted, known.key(), form.typedName(), form.covers(), form.desk())) {
            case Outcome.Added(Team added) -> done(added.key(), next, "The team is added.");
            case Outcome.Changed(Team changed) -> done(changed.key(), next, "The team is changed.");
            case Outcome.Refused(String sentence) ->
                Views.invalid(
                        "administration/team",
                        reading.team(
                                known,
                                form,
                                Optional.empty(),
                                new Mistakes(List.of(
                                        new Mistake(form.typedName().isEmpty() ? "name" : "dutyDesk", sentence)))));
        };
    }

    private static ModelAndView done(TeamKey key, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(PATH + "/" + key);
    }

    private Team known(TaskGrant<SetTeams> granted, String key) {
        return changes.list(granted).stream()
                .filter(team -> team.key().value().equals(key))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private TaskGrant<SetTeams> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.SET_TEAMS).orRefuse();
    }
}
