package kith.access.administration.web;

import java.util.Set;
import kith.access.AccessPermissions;
import kith.access.Grants;
import kith.access.Viewer;
import kith.access.waiting.WaitingWork;
import kith.access.workers.RoleProposals;
import org.springframework.stereotype.Component;

/// Counts the roles that wait for the viewer as a second person.
@Component
class RolesToConfirm implements WaitingWork {

    private final RoleProposals proposals;
    private final Grants grants;

    RolesToConfirm(RoleProposals proposals, Grants grants) {
        this.proposals = proposals;
        this.grants = grants;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of("/administration", ProposalsController.PATH);
    }

    @Override
    public int count(Viewer viewer) {
        return grants.permits(viewer, AccessPermissions.CONFIRM_ROLES)
                ? (int) proposals.waiting().stream()
                        .filter(proposal -> proposal.isForAnswerBy(viewer.worker()))
                        .count()
                : 0;
    }
}
