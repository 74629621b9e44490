package kith.access.administration.web;

import java.util.List;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// Sets up a team: who runs it, what it covers, and its duty desk.
public record NewTeamPage(
        TeamForm form,
        List<Choice> organisations,
        List<Choice> neighbourhoods,
        List<Choice> practices,
        Mistakes mistakes) {}
