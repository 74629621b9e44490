package kith.access.workers;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kith.access.Role;
import kith.access.workers.RoleProposal.Confirmed;
import kith.access.workers.RoleProposal.Declined;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Request;
import kith.access.workers.RoleProposal.Withdrawn;
import kith.kernel.WorkerId;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// A row of `access.role_proposal`.
record RoleProposalRow(
        long id,
        WorkerId worker,
        String organisation,
        String team,
        String role,
        WorkerId proposedBy,
        Instant proposedAt,
        String state,
        @Nullable WorkerId answeredBy,
        @Nullable String why,
        @Nullable Instant endedAt) {

    static RoleProposalRow of(RoleProposal proposal) {
        return switch (proposal) {
            case Proposed(var request) -> row(request, "proposed", null, null, null);
            case Confirmed(var request, var by, var at) -> row(request, "confirmed", by, null, at);
            case Declined(var request, var by, var why, var at) -> row(request, "declined", by, why, at);
            case Withdrawn(var request, var at) -> row(request, "withdrawn", null, null, at);
        };
    }

    private static RoleProposalRow row(
            Request request, String state, @Nullable WorkerId by, @Nullable String why, @Nullable Instant at) {
        return new RoleProposalRow(
                request.id().value(),
                request.worker(),
                request.role().organisation().value(),
                request.role().team().value(),
                request.role().role().key(),
                request.by(),
                request.at(),
                state,
                by,
                why,
                at);
    }

    RoleProposal toProposal() {
        Request request = new Request(
                new RoleProposalId(id),
                worker,
                new PractitionerRole(
                        Role.find(role).orElseThrow(() -> new IllegalStateException("No role is called " + role)),
                        new OrganisationCode(organisation),
                        new TeamKey(team)),
                proposedBy,
                proposedAt);
        return switch (state) {
            case "proposed" -> new Proposed(request);
            case "confirmed" -> new Confirmed(request, requireNonNull(answeredBy), requireNonNull(endedAt));
            case "declined" ->
                new Declined(request, requireNonNull(answeredBy), requireNonNull(why), requireNonNull(endedAt));
            case "withdrawn" -> new Withdrawn(request, requireNonNull(endedAt));
            default -> throw new IllegalStateException("role proposal %d is in unknown state %s".formatted(id, state));
        };
    }
}
