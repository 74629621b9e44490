package kith.coordination.needs;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kith.coordination.needs.NeedEvent.What;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.kernel.NeedEventId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.need_event`.
record NeedEventRow(
        NeedEventId id,
        String kind,
        String need,
        @Nullable String words,
        @Nullable String saidBy,
        @Nullable Long withdraws,
        @Nullable Long owner,
        WorkerId worker,
        Instant at) {

    private static final NeedEventId NEW = new NeedEventId(0);

    /// An event that the database has not numbered yet.
    static NeedEventRow of(NeedKey need, What what, WorkerId worker, Instant at) {
        return switch (what) {
            case What.Said(var words, var who) -> row("said", need, words, who.key(), null, null, worker, at);
            case What.Withdrawn(var said) -> row("withdrawn", need, null, null, said.value(), null, worker, at);
            case What.Sorted(var statement) -> row("sorted", need, statement, null, null, null, worker, at);
            case What.Decided(var state) ->
                switch (state) {
                    case Open() -> row("open", need, null, null, null, null, worker, at);
                    case BeingMet(var owner) -> row("being-met", need, null, null, null, owner.value(), worker, at);
                    case Met() -> row("met", need, null, null, null, null, worker, at);
                    case NotWanted(var why) -> row("not-wanted", need, why, null, null, null, worker, at);
                };
        };
    }

    private static NeedEventRow row(
            String kind,
            NeedKey need,
            @Nullable String words,
            @Nullable String saidBy,
            @Nullable Long withdraws,
            @Nullable Long owner,
            WorkerId worker,
            Instant at) {
        return new NeedEventRow(NEW, kind, need.value(), words, saidBy, withdraws, owner, worker, at);
    }

    NeedEvent toEvent() {
        return new NeedEvent(id, new NeedKey(need), what(), worker, at);
    }

    private What what() {
        return switch (kind) {
            case "said" ->
                new What.Said(
                        requireNonNull(words),
                        SaidBy.find(requireNonNull(saidBy)).orElseThrow());
            case "withdrawn" -> new What.Withdrawn(new NeedEventId(requireNonNull(withdraws)));
            case "sorted" -> new What.Sorted(requireNonNull(words));
            case "open" -> new What.Decided(new Open());
            case "being-met" -> new What.Decided(new BeingMet(new WorkerId(requireNonNull(owner))));
            case "met" -> new What.Decided(new Met());
            case "not-wanted" -> new What.Decided(new NotWanted(requireNonNull(words)));
            default -> throw new IllegalStateException("%s is of unknown kind %s".formatted(id, kind));
        };
    }

    @Override
    public String toString() {
        return "NeedEventRow[" + id + "]";
    }
}
