package kith.coordination.circles;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.EnteredInError;
import kith.coordination.circles.CircleMember.Former;
import kith.coordination.circles.CircleMember.Naming;
import kith.kernel.CircleMemberId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.circle_member`.
record CircleMemberRow(
        CircleMemberId id,
        PersonId person,
        String kind,
        @Nullable Long worker,
        String name,
        String part,
        String reach,
        LocalDate since,
        WorkerId addedBy,
        Instant addedAt,
        String state,
        @Nullable LocalDate until,
        @Nullable String endedBecause,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    private static final String WORKER = "worker";

    static CircleMemberRow of(CircleMember member) {
        return switch (member) {
            case Current(var naming) -> row(naming, "current", null, null, null, null);
            case Former(var naming, var until, var by, var at) -> row(naming, "former", until, null, by, at);
            case EnteredInError(var naming, var why, var by, var at) ->
                row(naming, "entered-in-error", null, why, by, at);
        };
    }

    private static CircleMemberRow row(
            Naming naming,
            String state,
            @Nullable LocalDate until,
            @Nullable String why,
            @Nullable WorkerId by,
            @Nullable Instant at) {
        return new CircleMemberRow(
                naming.id(),
                naming.person(),
                kind(naming.who()),
                worker(naming.who()),
                name(naming.who()),
                naming.part(),
                naming.reach(),
                naming.since(),
                naming.by(),
                naming.at(),
                state,
                until,
                why,
                by == null ? null : by.value(),
                at);
    }

    static String kind(Supporter who) {
        return who instanceof Supporter.Named(var kind, var _) ? kind.key() : WORKER;
    }

    static @Nullable Long worker(Supporter who) {
        return who instanceof Supporter.OfWorker(var worker) ? worker.value() : null;
    }

    static String name(Supporter who) {
        return who instanceof Supporter.Named(var _, var name) ? name : "";
    }

    CircleMember toMember() {
        return switch (state) {
            case "current" -> current();
            case "former" ->
                current().leave(requireNonNull(until), new WorkerId(requireNonNull(endedBy)), requireNonNull(endedAt));
            case "entered-in-error" ->
                current()
                        .enterInError(
                                requireNonNull(endedBecause),
                                new WorkerId(requireNonNull(endedBy)),
                                requireNonNull(endedAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Current current() {
        Supporter who = worker == null
                ? new Supporter.Named(Supporter.Kind.find(kind).orElseThrow(), name)
                : new Supporter.OfWorker(new WorkerId(worker));
        return new Current(new Naming(id, person, who, part, reach, since, addedBy, addedAt));
    }

    @Override
    public String toString() {
        return "CircleMemberRow[" + id + "]";
    }
}
