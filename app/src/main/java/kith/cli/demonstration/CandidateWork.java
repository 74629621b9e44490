package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.candidates.CandidateOutcome;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.DeclineReason;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.candidates.Triage;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.FinishReason;
import kith.coordination.cases.HandOvers;
import kith.coordination.circles.Supporter;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;

/// What Amara decides about the candidates of her team, and what key workers do for those whom she accepts.
final class CandidateWork {

    /// Amara finds her on Monday: she left hospital, and nobody looks after her yet.
    static final String HUDA = "Huda Farouk";

    static final String SHIRLEY = "Shirley Hazelfield";

    /// Which of those about whom she decides moves to where another team works.
    static final int MOVES = 2;

    /// So many people of the list wait for a decision.
    private static final int STILL_WAITING = 4;

    /// One decision after the other, the one that a small borough needs most first.
    private static final List<Decision> DECISIONS = List.of(
            new Decision(DemonstrationWorker.BEA, State.OFFERED, "Book the first visit", 1),
            new Decision(DemonstrationWorker.ADAM, State.ACTIVE, "Ring about the walking group", 0),
            new Decision(DemonstrationWorker.AMARA, State.ACTIVE, "Ask the pharmacy for a blister pack", -6),
            new Decision(DemonstrationWorker.AMARA, State.PLANNED, "", 0),
            new Decision(DemonstrationWorker.LEILA, State.ACTIVE, "Send the list of lunch clubs", 0),
            new Decision(DemonstrationWorker.BEA, State.ON_HOLD, "Ring when the holiday is over", 9),
            new Decision(DemonstrationWorker.AMARA, State.VACANT, "", 0),
            new Decision(DemonstrationWorker.AMARA, State.DECLINED, "", 0),
            new Decision(DemonstrationWorker.AMARA, State.DEFERRED, "", 0),
            new Decision(DemonstrationWorker.SANA, State.ACTIVE, "Measure the blood pressure at home", 0),
            new Decision(DemonstrationWorker.JOHN, State.ACTIVE, "Review the tablets", 0),
            new Decision(DemonstrationWorker.MAREK, State.ACTIVE, "Ask about the care package", 3),
            new Decision(DemonstrationWorker.AMARA, State.FINISHED, "", 0),
            new Decision(DemonstrationWorker.AMARA, State.CANCELLED, "", 0),
            new Decision(DemonstrationWorker.AMARA, State.IN_ERROR, "", 0),
            new Decision(DemonstrationWorker.OWEN, State.ACTIVE, "Arrange a joint visit", 5),
            new Decision(DemonstrationWorker.AMARA, State.ACTIVE, "Ring the daughter", 0),
            new Decision(DemonstrationWorker.ADAM, State.ACTIVE, "Fill in the form for the blue badge", -7),
            new Decision(DemonstrationWorker.BEA, State.ACTIVE, "Visit with the nurse", 2),
            new Decision(DemonstrationWorker.AMARA, State.ACTIVE, "Agree a day for the review", 6));

    private final Parts parts;
    private final Desk amara;
    private final LocalDate today;

    /// @param today the day of the borough, wherever the clock stands
    CandidateWork(Parts parts, Desk amara, LocalDate today) {
        this.parts = parts;
        this.amara = amara;
        this.today = today;
    }

    /// Two workers visit her. Amara is her key worker.
    void shirley(OpenCandidate candidate) {
        Somebody shirley = Somebody.of(candidate);
        accept(candidate, Optional.of(amara.worker()));
        amara.contacted(
                shirley,
                ContactWay.TELEPHONE,
                ContactedParty.PERSON,
                ContactResult.SPOKE,
                "She agrees to a visit. Two of us go.");
        amara.asks(shirley, "Arrange a visit with a second worker", amara.worker(), today);
        Desk.of(parts, DemonstrationWorker.MAREK)
                .ifPresent(
                        marek -> amara.involves(shirley, new Supporter.OfWorker(marek.worker()), "Social worker", ""));
    }

    /// @return those who have a key worker now, in the order of the decisions
    List<Somebody> decide(List<OpenCandidate> candidates) {
        int deciding = Math.min(DECISIONS.size(), Math.max(0, candidates.size() - STILL_WAITING));
        List<Somebody> begun = new ArrayList<>();
        for (int i = 0; i < deciding; i++) {
            Decision decision = DECISIONS.get(i);
            OpenCandidate candidate = candidates.get(i);
            Desk.of(parts, decision.worker()).ifPresent(desk -> decide(decision, desk, candidate));
            if (!decision.action().isEmpty()) {
                begun.add(Somebody.of(candidate));
            }
        }
        return begun;
    }

    private void decide(Decision decision, Desk desk, OpenCandidate candidate) {
        Somebody person = Somebody.of(candidate);
        PersonGrant triaging = amara.may(CandidatePermissions.TRIAGE, person);
        Triage triage = parts.get(Triage.class);
        switch (decision.state()) {
            case DECLINED ->
                changed(triage.decline(
                        triaging, candidate.candidate().id(), DeclineReason.HELPED_ALREADY, Optional.empty()));
            case DEFERRED ->
                changed(triage.defer(triaging, candidate.candidate().id(), today.plusWeeks(3)));
            case PLANNED -> accept(candidate, Optional.empty());
            case CANCELLED -> {
                accept(candidate, Optional.empty());
                changed(cases().cancel(coordinating(person), caseOf(person), "Moved to a daughter in Leeds"));
            }
            case IN_ERROR -> {
                accept(candidate, Optional.empty());
                changed(cases().enterInError(coordinating(person), caseOf(person), "The wrong person was chosen"));
            }
            case ACTIVE, OFFERED, ON_HOLD, VACANT, FINISHED -> {
                accept(candidate, Optional.of(desk.worker()));
                desk.contacted(
                        person, ContactWay.TELEPHONE, ContactedParty.PERSON, ContactResult.SPOKE, "Said yes to help.");
                if (!decision.action().isEmpty()) {
                    desk.asks(person, decision.action(), desk.worker(), today.plusDays(decision.dueInDays()));
                }
                goOn(decision.state(), person);
            }
        }
    }

    private void goOn(State state, Somebody person) {
        switch (state) {
            case ON_HOLD ->
                changed(cases().hold(
                                coordinating(person),
                                caseOf(person),
                                "With family abroad",
                                Optional.of(today.plusDays(9))));
            case VACANT ->
                changed(cases().leaveVacant(
                                coordinating(person), caseOf(person), amara.team(), "The key worker is on leave"));
            case FINISHED -> changed(cases().finish(coordinating(person), caseOf(person), FinishReason.GOALS_MET));
            case OFFERED -> Desk.of(parts, DemonstrationWorker.ADAM).ifPresent(adam -> offer(person, adam.worker()));
            case ACTIVE, PLANNED, DECLINED, DEFERRED, CANCELLED, IN_ERROR -> {}
        }
    }

    private void offer(Somebody person, WorkerId to) {
        HandOvers.Outcome outcome = parts.get(HandOvers.class)
                .offer(coordinating(person), caseOf(person), to, "Would like somebody who knows the walking group");
        if (!(outcome instanceof HandOvers.Outcome.Answered)) {
            throw Desk.failed(outcome);
        }
    }

    /// A second contact, lately, with every other one.
    void follow(List<Somebody> begun) {
        for (int i = 0; i < begun.size(); i += 2) {
            Somebody person = begun.get(i);
            amara.contacted(
                    person,
                    ContactWay.TELEPHONE,
                    ContactedParty.FAMILY,
                    ContactResult.LEFT_MESSAGE,
                    "Asked to ring us.");
        }
    }

    private void accept(OpenCandidate candidate, Optional<WorkerId> keyWorker) {
        Somebody person = Somebody.of(candidate);
        changed(parts.get(Triage.class)
                .accept(
                        amara.may(CandidatePermissions.TRIAGE, person),
                        coordinating(person),
                        candidate.candidate().id(),
                        keyWorker));
    }

    private Cases cases() {
        return parts.get(Cases.class);
    }

    private PersonGrant coordinating(Somebody person) {
        return amara.may(CasePermissions.COORDINATE, person);
    }

    private CaseId caseOf(Somebody person) {
        return amara.caseOf(person);
    }

    private static void changed(CaseOutcome outcome) {
        if (!(outcome instanceof CaseOutcome.Changed)) {
            throw Desk.failed(outcome);
        }
    }

    private static void changed(CandidateOutcome outcome) {
        if (!(outcome instanceof CandidateOutcome.Changed)) {
            throw Desk.failed(outcome);
        }
    }

    /// How far the care of somebody has come.
    private enum State {
        ACTIVE,
        /// Active, and its key worker offers it to Adam.
        OFFERED,
        PLANNED,
        ON_HOLD,
        VACANT,
        FINISHED,
        CANCELLED,
        IN_ERROR,
        DECLINED,
        DEFERRED
    }

    /// @param action what the key worker has to do; empty for nothing
    /// @param dueInDays negative where it is overdue
    private record Decision(DemonstrationWorker worker, State state, String action, int dueInDays) {}
}
