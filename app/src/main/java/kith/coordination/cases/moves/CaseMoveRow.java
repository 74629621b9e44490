package kith.coordination.cases.moves;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kith.coordination.cases.moves.CaseMove.Accepted;
import kith.coordination.cases.moves.CaseMove.Kept;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMove.Request;
import kith.coordination.cases.moves.CaseMove.What;
import kith.coordination.cases.moves.CaseMove.Withdrawn;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// A row of `coordination.case_move`.
record CaseMoveRow(
        long id,
        CaseId careCase,
        String fromTeam,
        @Nullable String toTeam,
        String what,
        String place,
        Instant raisedAt,
        String state,
        @Nullable Long answeredBy,
        @Nullable String why,
        @Nullable Instant endedAt) {

    static CaseMoveRow of(CaseMove move) {
        return switch (move) {
            case Raised(var request) -> row(request, "raised", null, null, null);
            case Accepted(var request, var by, var at) -> row(request, "accepted", by, null, at);
            case Kept(var request, var by, var why, var at) -> row(request, "kept", by, why, at);
            case Withdrawn(var request, var at) -> row(request, "withdrawn", null, null, at);
        };
    }

    private static CaseMoveRow row(
            Request request, String state, @Nullable WorkerId by, @Nullable String why, @Nullable Instant at) {
        return new CaseMoveRow(
                request.id().value(),
                request.careCase(),
                request.from().value(),
                request.to().map(TeamKey::value).orElse(null),
                request.what().name().toLowerCase(Locale.ROOT),
                request.place(),
                request.at(),
                state,
                by == null ? null : by.value(),
                why,
                at);
    }

    CaseMove toMove() {
        Request request = new Request(
                new CaseMoveId(id),
                careCase,
                new TeamKey(fromTeam),
                Optional.ofNullable(toTeam).map(TeamKey::new),
                What.valueOf(what.toUpperCase(Locale.ROOT)),
                place,
                raisedAt);
        return switch (state) {
            case "raised" -> new Raised(request);
            case "accepted" -> new Accepted(request, worker(), requireNonNull(endedAt));
            case "kept" -> new Kept(request, worker(), requireNonNull(why), requireNonNull(endedAt));
            case "withdrawn" -> new Withdrawn(request, requireNonNull(endedAt));
            default -> throw new IllegalStateException("case move %d is in unknown state %s".formatted(id, state));
        };
    }

    private WorkerId worker() {
        return new WorkerId(requireNonNull(answeredBy));
    }
}
