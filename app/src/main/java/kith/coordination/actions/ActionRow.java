package kith.coordination.actions;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Done;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.EnteredInError;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.Action.Request;
import kith.kernel.ActionId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.action`.
record ActionRow(
        ActionId id,
        PersonId person,
        @Nullable Long careCase,
        String title,
        String origin,
        WorkerId requestedBy,
        Instant requestedAt,
        String state,
        @Nullable Long ownerWorker,
        @Nullable String ownerTeam,
        LocalDate dueOn,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate doneOn,
        @Nullable String endedBecause,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    static ActionRow of(Action action) {
        return switch (action) {
            case Open open -> row(open, "open", open.escalatedOn().orElse(null), null, null, null);
            case Done done -> row(done, "done", null, done.on(), null, done.entered());
            case Cancelled over -> row(over, "cancelled", null, null, over.why(), over.entered());
            case EnteredInError over -> row(over, "entered-in-error", null, null, over.why(), over.entered());
        };
    }

    private static ActionRow row(
            Action action,
            String state,
            @Nullable LocalDate escalatedOn,
            @Nullable LocalDate doneOn,
            @Nullable String endedBecause,
            @Nullable Entered ended) {
        Request request = action.request();
        Owner owner = action.assignment().owner();
        return new ActionRow(
                request.id(),
                request.person(),
                request.careCase().map(CaseId::value).orElse(null),
                request.title(),
                request.origin().key(),
                request.by(),
                request.at(),
                state,
                owner instanceof Owner.OfWorker(var worker) ? worker.value() : null,
                owner instanceof Owner.DutyDesk(var team) ? team.value() : null,
                action.assignment().due(),
                escalatedOn,
                doneOn,
                endedBecause,
                ended == null ? null : ended.by().value(),
                ended == null ? null : ended.at());
    }

    Action toAction() {
        return switch (state) {
            case "open" -> open();
            case "done" -> open().complete(requireNonNull(doneOn), ending());
            case "cancelled" -> open().cancel(requireNonNull(endedBecause), ending());
            case "entered-in-error" -> open().enterInError(requireNonNull(endedBecause), ending());
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    Open open() {
        return new Open(
                new Request(
                        id,
                        person,
                        Optional.ofNullable(careCase).map(CaseId::new),
                        title,
                        ActionOrigin.of(origin),
                        requestedBy,
                        requestedAt),
                new Assignment(owner(), dueOn),
                Optional.ofNullable(escalatedOn));
    }

    private Owner owner() {
        return ownerWorker == null
                ? new Owner.DutyDesk(new TeamKey(requireNonNull(ownerTeam)))
                : new Owner.OfWorker(new WorkerId(ownerWorker));
    }

    private Entered ending() {
        return new Entered(new WorkerId(requireNonNull(endedBy)), requireNonNull(endedAt));
    }

    @Override
    public String toString() {
        return "ActionRow[" + id + "]";
    }
}
