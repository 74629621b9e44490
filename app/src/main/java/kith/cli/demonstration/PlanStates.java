package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.plans.PlanSection;
import kith.kernel.WorkerId;

/// Plans of those whom Amara accepted, one in each state that a plan can be in.
final class PlanStates {

    private final Parts parts;
    private final Desk amara;
    private final LocalDate today;

    /// @param today the day of the borough, wherever the clock stands
    PlanStates(Parts parts, Desk amara, LocalDate today) {
        this.parts = parts;
        this.amara = amara;
        this.today = today;
    }

    /// @param begun those who have a key worker, in a fixed order
    void of(List<Somebody> begun) {
        List<Planned> planned = begun.stream()
                .flatMap(person -> keyWorkerOf(person).map(desk -> new Planned(person, desk)).stream())
                .toList();
        if (planned.size() > 4) {
            onHold(planned.get(0));
            completed(planned.get(1));
            enteredInError(planned.get(2));
            revoked(planned.get(3));
            notAgreed(planned.get(4));
        }
    }

    private record Planned(Somebody person, Desk keyWorker) {}

    private Optional<Desk> keyWorkerOf(Somebody person) {
        return parts.get(Cases.class).of(amara.may(CasePermissions.COORDINATE, person)).stream()
                .flatMap(careCase -> careCase instanceof Underway underway
                                && underway.keyWorker() instanceof KeyWorker.Assigned(WorkerId worker, var _)
                        ? desk(worker).stream()
                        : Stream.empty())
                .findFirst();
    }

    private Optional<Desk> desk(WorkerId worker) {
        return Arrays.stream(DemonstrationWorker.values())
                .flatMap(one -> Desk.of(parts, one).stream())
                .filter(desk -> desk.worker().equals(worker))
                .findFirst();
    }

    private void onHold(Planned planned) {
        draft(planned, "I mend bicycles for the children of the block.", "Swim again, once a week.")
                .agree(today.plusWeeks(7))
                .hold("In hospital for a new knee");
    }

    private void completed(Planned planned) {
        draft(planned, "I know every bus in south London.", "See other people twice a week.")
                .agree(today.plusWeeks(7))
                .complete("Goes to the walking group on Mondays and to the lunch club on Thursdays");
    }

    private void enteredInError(Planned planned) {
        draft(planned, "I sew.", "A machine that works.").enterInError("Written down for somebody else");
    }

    private void revoked(Planned planned) {
        draft(planned, "I look after my neighbour's cat.", "Be left in peace.")
                .revoke("Says that they manage, and will ring if they need us");
    }

    private void notAgreed(Planned planned) {
        draft(planned, "I read the news to my wife.", "Get up the stairs without help.")
                .agreeNot("Wants the stairlift before anything else", today.plusWeeks(6));
    }

    private PlanWork draft(Planned planned, String strengths, String goals) {
        return PlanWork.draft(
                parts,
                planned.keyWorker(),
                planned.person(),
                Map.of(PlanSection.STRENGTHS, strengths, PlanSection.GOALS, goals));
    }
}
