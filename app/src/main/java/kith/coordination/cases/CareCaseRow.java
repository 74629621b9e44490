package kith.coordination.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.Cancelled;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.EnteredInError;
import kith.coordination.cases.CareCase.Finished;
import kith.coordination.cases.CareCase.Hold;
import kith.coordination.cases.CareCase.OnHold;
import kith.coordination.cases.CareCase.Opening;
import kith.coordination.cases.CareCase.Planned;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.care_case`.
record CareCaseRow(
        CaseId id,
        PersonId person,
        String team,
        WorkerId openedBy,
        Instant openedAt,
        String state,
        @Nullable Instant activeSince,
        @Nullable Long keyWorker,
        @Nullable String coveredBy,
        @Nullable String vacantBecause,
        @Nullable Instant keyWorkerSince,
        @Nullable String heldBecause,
        @Nullable LocalDate lookAgainOn,
        @Nullable Long heldBy,
        @Nullable Instant heldAt,
        @Nullable String endedBecause,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    static CareCaseRow of(CareCase careCase) {
        return switch (careCase) {
            case Planned(var opening) -> row(opening, "planned", null, null, null, null, null);
            case Active(var opening, var since, var keyWorker) ->
                row(opening, "active", since, keyWorker, null, null, null);
            case OnHold(var opening, var since, var keyWorker, var hold) ->
                row(opening, "on-hold", since, keyWorker, hold, null, null);
            case Finished(var opening, var since, var keyWorker, var reason, var done) ->
                row(opening, "finished", since, keyWorker, null, reason.key(), done);
            case Cancelled(var opening, var why, var done) -> row(opening, "cancelled", null, null, null, why, done);
            case EnteredInError(var opening, var why, var done) ->
                row(opening, "entered-in-error", null, null, null, why, done);
        };
    }

    private static CareCaseRow row(
            Opening opening,
            String state,
            @Nullable Instant activeSince,
            @Nullable KeyWorker keyWorker,
            @Nullable Hold hold,
            @Nullable String endedBecause,
            @Nullable Done ended) {
        KeyWorker.@Nullable Assigned assigned = keyWorker instanceof KeyWorker.Assigned one ? one : null;
        KeyWorker.@Nullable Vacant vacant = keyWorker instanceof KeyWorker.Vacant none ? none : null;
        return new CareCaseRow(
                opening.id(),
                opening.person(),
                opening.team().value(),
                opening.by(),
                opening.at(),
                state,
                activeSince,
                assigned == null ? null : assigned.worker().value(),
                vacant == null ? null : vacant.coveredBy().value(),
                vacant == null ? null : vacant.why(),
                keyWorker == null ? null : keyWorker.since(),
                hold == null ? null : hold.why(),
                hold == null ? null : hold.lookAgainOn().orElse(null),
                hold == null ? null : hold.done().by().value(),
                hold == null ? null : hold.done().at(),
                endedBecause,
                ended == null ? null : ended.by().value(),
                ended == null ? null : ended.at());
    }

    CareCase toCareCase() {
        return switch (state) {
            case "planned" -> new Planned(opening());
            case "active" -> active();
            case "on-hold" -> active().hold(hold());
            case "finished" -> active().finish(FinishReason.of(requireNonNull(endedBecause)), ending());
            case "cancelled" -> new Cancelled(opening(), requireNonNull(endedBecause), ending());
            case "entered-in-error" -> new EnteredInError(opening(), requireNonNull(endedBecause), ending());
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Active active() {
        return new Active(opening(), requireNonNull(activeSince), keyWorkerNow());
    }

    private KeyWorker keyWorkerNow() {
        Instant since = requireNonNull(keyWorkerSince);
        return keyWorker == null
                ? new KeyWorker.Vacant(new TeamKey(requireNonNull(coveredBy)), requireNonNull(vacantBecause), since)
                : new KeyWorker.Assigned(new WorkerId(keyWorker), since);
    }

    private Opening opening() {
        return new Opening(id, person, new TeamKey(team), openedBy, openedAt);
    }

    private Hold hold() {
        return new Hold(
                requireNonNull(heldBecause),
                Optional.ofNullable(lookAgainOn),
                new Done(new WorkerId(requireNonNull(heldBy)), requireNonNull(heldAt)));
    }

    private Done ending() {
        return new Done(new WorkerId(requireNonNull(endedBy)), requireNonNull(endedAt));
    }
}
