package kith.coordination.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kith.coordination.cases.HandOver.Accepted;
import kith.coordination.cases.HandOver.Offer;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.HandOver.Refused;
import kith.coordination.cases.HandOver.Withdrawn;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.hand_over`.
record HandOverRow(
        HandOverId id,
        CaseId careCase,
        WorkerId offeredTo,
        String note,
        WorkerId offeredBy,
        Instant offeredAt,
        String state,
        @Nullable String answer,
        @Nullable Instant endedAt) {

    static HandOverRow of(HandOver handOver) {
        return switch (handOver) {
            case Offered(var offer) -> row(offer, "offered", null, null);
            case Accepted(var offer, var at) -> row(offer, "accepted", null, at);
            case Refused(var offer, var why, var at) -> row(offer, "refused", why, at);
            case Withdrawn(var offer, var at) -> row(offer, "withdrawn", null, at);
        };
    }

    private static HandOverRow row(Offer offer, String state, @Nullable String answer, @Nullable Instant at) {
        return new HandOverRow(
                offer.id(), offer.careCase(), offer.to(), offer.note(), offer.by(), offer.at(), state, answer, at);
    }

    HandOver toHandOver() {
        Offer offer = new Offer(id, careCase, offeredTo, note, offeredBy, offeredAt);
        return switch (state) {
            case "offered" -> new Offered(offer);
            case "accepted" -> new Accepted(offer, requireNonNull(endedAt));
            case "refused" -> new Refused(offer, requireNonNull(answer), requireNonNull(endedAt));
            case "withdrawn" -> new Withdrawn(offer, requireNonNull(endedAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }
}
