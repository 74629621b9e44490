package kith.access.administration.web;

import java.util.List;
import kith.access.AccessPermissions.ManageWorkers;
import kith.access.TaskGrant;
import kith.access.workers.Account;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposals;
import kith.access.workers.WorkerEmails;
import kith.ui.Mistakes;
import org.springframework.stereotype.Component;

/// Reads what the page of a worker shows.
@Component
class AccountReading {

    private final RoleProposals proposals;
    private final WorkerEmails emails;
    private final RoleNames names;

    AccountReading(RoleProposals proposals, WorkerEmails emails, RoleNames names) {
        this.proposals = proposals;
        this.emails = emails;
        this.names = names;
    }

    AccountPage page(TaskGrant<ManageWorkers> granted, Account account, RoleForm form, Mistakes mistakes) {
        List<Proposed> proposed = proposals.waiting().stream()
                .filter(proposal ->
                        proposal.request().worker().equals(account.worker().id()))
                .toList();
        boolean self = granted.viewer().worker().equals(account.worker().id());
        return AccountPage.of(
                account, emails.find(account.worker().id()).orElse(""), proposed, self, names.today(), form, mistakes);
    }
}
