package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import kith.access.administration.web.LeavePage.Away;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// When the viewer is away, and who covers.
///
/// @param takers who can cover: colleagues in the team, and its duty desk
/// @param inATeam whether the viewer works in a team. Otherwise an administrator enters the leave
public record OwnLeavePage(
        List<Away> away,
        List<Choice> takers,
        boolean inATeam,
        LeaveForm form,
        Mistakes mistakes,
        Optional<String> done) {

    public OwnLeavePage {
        away = List.copyOf(away);
        takers = List.copyOf(takers);
    }
}
