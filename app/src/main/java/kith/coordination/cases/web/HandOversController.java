package kith.coordination.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.HandOver.Refused;
import kith.coordination.cases.HandOvers;
import kith.coordination.cases.HandOvers.Outcome;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.moves.CaseMove;
import kith.coordination.cases.moves.CaseMoveId;
import kith.coordination.cases.moves.CaseMoves;
import kith.kernel.HandOverId;
import kith.kernel.London;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The hand-overs that wait for a worker's answer.
@Controller
@RequiresPermission("coordination.my-people")
class HandOversController {

    private static final String PATH = "/hand-overs";
    private static final String MINE = "/people?whose=mine";

    private final Grants grants;
    private final CareReading reading;
    private final HandOvers handOvers;
    private final CaseMoves moves;
    private final KeyWorkers workers;
    private final Teams teams;
    private final Clock clock;

    HandOversController(
            Grants grants,
            CareReading reading,
            HandOvers handOvers,
            CaseMoves moves,
            KeyWorkers workers,
            Teams teams,
            Clock clock) {
        this.grants = grants;
        this.reading = reading;
        this.handOvers = handOvers;
        this.moves = moves;
        this.workers = workers;
        this.teams = teams;
        this.clock = clock;
    }

    /// The former address of the worker's own people.
    @GetMapping("/my-people")
    ModelAndView formerly() {
        return Views.redirect(MINE);
    }

    @GetMapping(PATH)
    ModelAndView waiting(Viewer viewer, Model model) {
        return page(granted(viewer), Mistakes.NONE, Flash.of(model));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        TaskGrant<MyPeople> granted = granted(viewer);
        HandOverId handOver = new HandOverId(id);
        Outcome outcome = "accept".equals(answer)
                ? handOvers.accept(granted, handOver)
                : handOvers.refuse(granted, handOver, form.getOrDefault("why-" + id, ""));
        return switch (outcome) {
            case Outcome.Answered(Refused _) ->
                to(PATH, next, "You refused the hand-over. The case stays where it is.");
            case Outcome.Answered _ -> to(MINE, next, "You are the key worker now.");
            case Outcome.TooLate() -> to(PATH, next, "This hand-over is not offered to you any more.");
            case Outcome.NotPossible(var sentence) ->
                Views.invalid(page(granted, new Mistakes(List.of(new Mistake("why-" + id, sentence))), Flash.NONE));
        };
    }

    /// Somebody with a case moved: another team takes it over, it stays, or yet another team is asked.
    @PostMapping(PATH + "/moved/{id}")
    ModelAndView moved(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        TaskGrant<MyPeople> granted = granted(viewer);
        CaseMoveId move = new CaseMoveId(id);
        String chosen = answer == null ? "" : answer;
        CaseMoves.Outcome outcome = switch (chosen) {
            case "accept" -> moves.accept(granted, move);
            case "another" -> moves.askAnother(granted, move, team(form.getOrDefault("team-" + id, "")));
            default -> moves.keep(granted, move, form.getOrDefault("stays-" + id, ""));
        };
        String field = (chosen.equals("another") ? "team-" : "stays-") + id;
        return switch (outcome) {
            case CaseMoves.Outcome.Answered(CaseMove.Accepted _) ->
                to(MINE, next, "You are the key worker now, and the case is your team's.");
            case CaseMoves.Outcome.Answered(CaseMove.Withdrawn _) ->
                to(PATH, next, asked(form.getOrDefault("team-" + id, "")));
            case CaseMoves.Outcome.Answered _ -> to(PATH, next, "The case stays with its team.");
            case CaseMoves.Outcome.TooLate() -> to(PATH, next, "Somebody answered this before.");
            case CaseMoves.Outcome.NotPossible(var sentence) ->
                Views.invalid(page(granted, new Mistakes(List.of(new Mistake(field, sentence))), Flash.NONE));
        };
    }

    private String asked(String team) {
        return "We asked %s. The case stays where it is until they accept it."
                .formatted(team(team).flatMap(teams::openToday).map(Team::name).orElse("the other team"));
    }

    private static Optional<TeamKey> team(String key) {
        return TeamKey.isKey(key) ? Optional.of(new TeamKey(key)) : Optional.empty();
    }

    private ModelAndView page(TaskGrant<MyPeople> granted, Mistakes mistakes, Flash flash) {
        return Views.page(
                "coordination/handOvers",
                HandOversPage.of(reading.handOvers(granted), workers, London.today(clock), mistakes, flash));
    }

    private static ModelAndView to(String path, RedirectAttributes next, String done) {
        Flash.leave(next, done);
        return Views.redirect(path);
    }

    private TaskGrant<MyPeople> granted(Viewer viewer) {
        return grants.decide(viewer, CasePermissions.MY_PEOPLE).orRefuse();
    }
}
