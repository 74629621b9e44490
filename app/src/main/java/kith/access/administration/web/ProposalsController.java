package kith.access.administration.web;

import java.util.List;
import java.util.Map;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ConfirmRoles;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.RoleProposal;
import kith.access.workers.RoleProposalId;
import kith.access.workers.RoleProposals;
import kith.access.workers.RoleProposals.Outcome;
import kith.access.workers.Workers;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Roles that somebody proposed and somebody else confirms.
@Controller
@RequiresPermission("access.confirm-roles")
class ProposalsController {

    static final String PATH = "/administration/roles";

    private final RoleProposals proposals;
    private final Workers workers;
    private final RoleNames names;
    private final Grants grants;

    ProposalsController(RoleProposals proposals, Workers workers, RoleNames names, Grants grants) {
        this.proposals = proposals;
        this.workers = workers;
        this.names = names;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView waiting(Viewer viewer, Model model) {
        return page(granted(viewer), Mistakes.NONE, Flash.of(model));
    }

    @PostMapping(PATH + "/{id:[0-9]+}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        TaskGrant<ConfirmRoles> granted = granted(viewer);
        RoleProposalId proposal = new RoleProposalId(id);
        String why = form.getOrDefault("why-" + id, "");
        return switch (answered(granted, proposal, answer, why)) {
            case Outcome.Answered(var now) -> done(next, words(now));
            case Outcome.TooLate() -> done(next, "This was answered or taken back before.");
            case Outcome.Refused(var sentence) ->
                Views.invalid(page(granted, new Mistakes(List.of(new Mistake("why-" + id, sentence))), Flash.NONE));
        };
    }

    private Outcome answered(TaskGrant<ConfirmRoles> granted, RoleProposalId id, String answer, String why) {
        return switch (answer) {
            case "confirm" -> proposals.confirm(granted, id);
            case "withdraw" -> proposals.withdraw(granted, id);
            default -> proposals.decline(granted, id, why);
        };
    }

    private static String words(RoleProposal proposal) {
        return switch (proposal) {
            case RoleProposal.Confirmed _ -> "You confirmed the role. The worker has it now.";
            case RoleProposal.Declined _ -> "You declined the role. The worker does not get it.";
            case RoleProposal.Withdrawn _ -> "The proposal is taken back.";
            case RoleProposal.Proposed _ -> "The proposal waits for an answer.";
        };
    }

    private ModelAndView page(TaskGrant<ConfirmRoles> granted, Mistakes mistakes, Flash flash) {
        return Views.page(
                "administration/proposals",
                ProposalsPage.of(
                        granted.viewer(),
                        proposals.waiting(granted),
                        proposals.over(granted),
                        workers::name,
                        names.today(),
                        mistakes,
                        flash.done()));
    }

    private static ModelAndView done(RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(PATH);
    }

    private TaskGrant<ConfirmRoles> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.CONFIRM_ROLES).orRefuse();
    }
}
