package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.SetTeams;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.teams.TeamChanges;
import kith.access.teams.TeamChanges.Outcome;
import kith.access.teams.TeamClosing;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Closes a team, once another one takes over what it holds.
@Controller
@RequestMapping(TeamsController.PATH + "/{team:[a-z0-9-]+}/close")
@RequiresPermission("access.teams")
class TeamClosingController {

    private final TeamChanges changes;
    private final TeamClosing closing;
    private final Grants grants;

    TeamClosingController(TeamChanges changes, TeamClosing closing, Grants grants) {
        this.changes = changes;
        this.closing = closing;
        this.grants = grants;
    }

    @GetMapping
    ModelAndView close(Viewer viewer, @PathVariable String team) {
        TaskGrant<SetTeams> granted = granted(viewer);
        return Views.page("administration/closeTeam", page(granted, known(granted, team), "", Mistakes.NONE));
    }

    @PostMapping
    ModelAndView close(
            Viewer viewer,
            @PathVariable String team,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        TaskGrant<SetTeams> granted = granted(viewer);
        Team known = known(granted, team);
        Optional<TeamKey> taker = Optional.of(to).filter(TeamKey::isKey).map(TeamKey::new);
        return switch (closing.close(granted, known.key(), taker)) {
            case Outcome.Added _, Outcome.Changed _ -> {
                Flash.leave(next, "%s is closed.".formatted(known.name()));
                yield Views.redirect(TeamsController.PATH);
            }
            case Outcome.Refused(String sentence) ->
                Views.invalid(
                        "administration/closeTeam",
                        page(granted, known, to, new Mistakes(List.of(new Mistake("to", sentence)))));
        };
    }

    private TeamClosingPage page(TaskGrant<SetTeams> granted, Team team, String to, Mistakes mistakes) {
        return TeamClosingPage.of(team, closing.left(granted, team.key()), to, mistakes);
    }

    private Team known(TaskGrant<SetTeams> granted, String key) {
        return changes.list(granted).stream()
                .filter(team -> team.key().value().equals(key) && team.isOpen())
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private TaskGrant<SetTeams> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.SET_TEAMS).orRefuse();
    }
}
