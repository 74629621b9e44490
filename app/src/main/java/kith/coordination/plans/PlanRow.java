package kith.coordination.plans;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import kith.coordination.plans.Plan.Active;
import kith.coordination.plans.Plan.Completed;
import kith.coordination.plans.Plan.Done;
import kith.coordination.plans.Plan.Draft;
import kith.coordination.plans.Plan.EnteredInError;
import kith.coordination.plans.Plan.OnHold;
import kith.coordination.plans.Plan.Reason;
import kith.coordination.plans.Plan.Revoked;
import kith.coordination.plans.Plan.Start;
import kith.kernel.PersonId;
import kith.kernel.PlanId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.plan`.
record PlanRow(
        PlanId id,
        PersonId person,
        WorkerId startedBy,
        Instant startedAt,
        String state,
        @Nullable Instant activeSince,
        @Nullable LocalDate reviewOn,
        @Nullable String stateBecause,
        @Nullable Long stateBy,
        @Nullable Instant stateAt) {

    static PlanRow of(Plan plan) {
        return switch (plan) {
            case Draft(var start) -> row(start, "draft", null, null, null);
            case Active(var start, var since, var reviewOn) -> row(start, "active", since, reviewOn, null);
            case OnHold(var start, var since, var reviewOn, var reason) ->
                row(start, "on-hold", since, reviewOn, reason);
            case Completed(var start, var since, var reason) -> row(start, "completed", since, null, reason);
            case Revoked(var start, var reason) -> row(start, "revoked", null, null, reason);
            case EnteredInError(var start, var reason) -> row(start, "entered-in-error", null, null, reason);
        };
    }

    private static PlanRow row(
            Start start,
            String state,
            @Nullable Instant activeSince,
            @Nullable LocalDate reviewOn,
            @Nullable Reason reason) {
        return new PlanRow(
                start.id(),
                start.person(),
                start.by(),
                start.at(),
                state,
                activeSince,
                reviewOn,
                reason == null ? null : reason.why(),
                reason == null ? null : reason.done().by().value(),
                reason == null ? null : reason.done().at());
    }

    Plan toPlan() {
        Start start = new Start(id, person, startedBy, startedAt);
        return switch (state) {
            case "draft" -> new Draft(start);
            case "active" -> active(start);
            case "on-hold" -> active(start).hold(reason());
            case "completed" -> new Completed(start, requireNonNull(activeSince), reason());
            case "revoked" -> new Revoked(start, reason());
            case "entered-in-error" -> new EnteredInError(start, reason());
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Active active(Start start) {
        return new Active(start, requireNonNull(activeSince), requireNonNull(reviewOn));
    }

    private Reason reason() {
        return new Reason(
                requireNonNull(stateBecause), new Done(new WorkerId(requireNonNull(stateBy)), requireNonNull(stateAt)));
    }
}
