package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.leave.Leave;
import kith.access.leave.Leaves;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Done;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.EnteredInError;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.ActionOutcome.Changed;
import kith.coordination.actions.ActionOutcome.NoSuchAction;
import kith.coordination.actions.ActionOutcome.NotPossible;
import kith.coordination.actions.ActionOutcome.TooLate;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.Cases;
import kith.kernel.ActionId;
import kith.kernel.CaseId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkingDays;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one list of what is to be done for people, and by whom.
@Service
public class Actions {

    private final ActionStore store;
    private final ActionRelationships relationships;
    private final Owners owners;
    private final Cases cases;
    private final Leaves leaves;
    private final WorkingDays workingDays;
    private final Grants grants;
    private final Clock clock;

    Actions(
            ActionStore store,
            ActionRelationships relationships,
            Owners owners,
            Cases cases,
            Leaves leaves,
            WorkingDays workingDays,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.owners = owners;
        this.cases = cases;
        this.leaves = leaves;
        this.workingDays = workingDays;
        this.grants = grants;
        this.clock = clock;
    }

    /// The actions of a person, the open ones first, for a page that writes down itself whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Action> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The statement that reads them, for a page that sends several together.
    public Query<List<Action>> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// What the viewer has to do, by the day on which it is due: their own actions, those of their team's duty
    /// desk, and those that were escalated to them. The page that shows them writes down whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Open> ofWorker(TaskGrant<?> granted) {
        return store.ofWorker(granted);
    }

    /// The same, and what the viewer waits for: what they asked others to do.
    @Transactional(propagation = Propagation.MANDATORY)
    public Work work(TaskGrant<?> granted) {
        Map<Boolean, List<Open>> byOwn = store.ofWorkerAndAsked(granted).stream()
                .collect(Collectors.partitioningBy(action -> isOwn(granted.viewer(), action)));
        return new Work(byOwn.getOrDefault(true, List.of()), byOwn.getOrDefault(false, List.of()));
    }

    /// The statements that [#work] and [#covering] read first, for a page that sends several together.
    public List<Query<?>> workQueries(TaskGrant<?> granted) {
        return List.of(store.ofWorkerAndAskedQuery(granted), leaves.coveredByQuery(granted.viewer()));
    }

    private static boolean isOwn(Viewer viewer, Open action) {
        return action.escalatedOn().isPresent()
                || switch (action.assignment().owner()) {
                    case Owner.OfWorker(var worker) -> worker.equals(viewer.worker());
                    case Owner.DutyDesk(var team) -> team.equals(viewer.team());
                };
    }

    /// What a worker has to do, and what others have to do for them.
    public record Work(List<Open> own, List<Open> asked) {
        public Work {
            own = List.copyOf(own);
            asked = List.copyOf(asked);
        }
    }

    /// What is to be done for those who are away and for whom the viewer covers.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Covering> covering(TaskGrant<?> granted) {
        List<Leave> covered = leaves.coveredBy(granted.viewer());
        if (covered.isEmpty()) {
            return List.of();
        }
        List<Open> open =
                store.ofWorkers(granted, covered.stream().map(Leave::worker).toList());
        return covered.stream()
                .map(leave -> new Covering(
                        leave,
                        open.stream()
                                .filter(action ->
                                        action.assignment().owner().equals(new Owner.OfWorker(leave.worker())))
                                .toList()))
                .toList();
    }

    /// What is to be done for one worker who is away.
    public record Covering(Leave leave, List<Open> actions) {
        public Covering {
            actions = List.copyOf(actions);
        }
    }

    /// What is to be done next for a person.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Open> nextStep(PersonGrant grant) {
        return of(grant).stream()
                .filter(Open.class::isInstance)
                .map(Open.class::cast)
                .findFirst();
    }

    /// What is to be done next for each of these people. Who has nothing to come is not in the answer.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Open> nextStep(SetGrant<?> granted, Collection<PersonId> people) {
        return store.nextSteps(granted, people);
    }

    /// The same for the people of a task.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Open> nextStep(TaskGrant<?> granted, Collection<PersonId> people) {
        return store.nextSteps(granted, people);
    }

    /// Adds an action. A day on which nobody works counts as the next working day.
    @Transactional
    public ActionOutcome add(PersonGrant grant, NewAction wanted) {
        mustWork(grant);
        Optional<NotPossible> problem = problem(grant, wanted.title(), wanted.owner(), wanted.due());
        if (problem.isPresent()) {
            return problem.get();
        }
        Instant now = clock.instant();
        Open open = store.add(
                grant,
                caseOf(grant),
                wanted.title().strip(),
                wanted.origin(),
                new Assignment(wanted.owner(), workingDay(wanted.due())),
                entered(grant, now));
        relationships.begin(open, now);
        grants.shown(grant, "added " + open.id());
        return new Changed(open);
    }

    /// Gives an action to another owner, or another day.
    @Transactional
    public ActionOutcome assign(PersonGrant grant, ActionId id, Owner owner, LocalDate due) {
        return change(grant, id, "changed", (action, _) -> switch (action) {
            case Open open when open.assignment().equals(new Assignment(owner, workingDay(due))) -> new Changed(open);
            case Open open ->
                problem(grant, open.request().title(), owner, due)
                        .<ActionOutcome>map(problem -> problem)
                        .orElseGet(() -> new Changed(open.assign(new Assignment(owner, workingDay(due)))));
            case Done _, Cancelled _, EnteredInError _ -> new TooLate(action);
        });
    }

    /// @param on the day on which it was done
    @Transactional
    public ActionOutcome complete(PersonGrant grant, ActionId id, LocalDate on) {
        return change(grant, id, "completed", (action, now) -> switch (action) {
            case Open _
            when on.isAfter(London.dayOf(now)) ->
                new NotPossible("doneOn", "The day on which it was done must not be in the future");
            case Open _
            when on.isBefore(London.dayOf(now).minusYears(1)) ->
                new NotPossible("doneOn", "The day on which it was done must be within the last year");
            case Open open -> new Changed(open.complete(on, entered(grant, now)));
            case Done done -> new Changed(done);
            case Cancelled _, EnteredInError _ -> new TooLate(action);
        });
    }

    /// It was not done after all.
    @Transactional
    public ActionOutcome reopen(PersonGrant grant, ActionId id) {
        return change(grant, id, "reopened", (action, _) -> switch (action) {
            case Done done
            when !owners.works(done.assignment().owner()) ->
                new NotPossible("owner", "The owner no longer works here. Add a new action instead");
            case Done done -> new Changed(done.reopen());
            case Open open -> new Changed(open);
            case Cancelled _, EnteredInError _ -> new TooLate(action);
        });
    }

    @Transactional
    public ActionOutcome cancel(PersonGrant grant, ActionId id, String why) {
        return change(grant, id, "cancelled", (action, now) -> switch (action) {
            case Open _ when why.isBlank() -> new NotPossible("why", "Say why the action is cancelled");
            case Open open -> new Changed(open.cancel(why.strip(), entered(grant, now)));
            case Cancelled cancelled -> new Changed(cancelled);
            case Done _, EnteredInError _ -> new TooLate(action);
        });
    }

    @Transactional
    public ActionOutcome enterInError(PersonGrant grant, ActionId id, String why) {
        return change(grant, id, "marked as entered in error", (action, now) -> switch (action) {
            case Open _ when why.isBlank() -> new NotPossible("why", "Say what was wrong");
            case Open open -> new Changed(open.enterInError(why.strip(), entered(grant, now)));
            case EnteredInError already -> new Changed(already);
            case Done _, Cancelled _ -> new TooLate(action);
        });
    }

    private ActionOutcome change(
            PersonGrant grant, ActionId id, String words, BiFunction<Action, Instant, ActionOutcome> move) {
        mustWork(grant);
        Optional<Action> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchAction();
        }
        Action before = found.get();
        Instant now = clock.instant();
        ActionOutcome outcome = move.apply(before, now);
        if (outcome instanceof Changed(var after) && !after.equals(before)) {
            store.save(after, entered(grant, now));
            relationships.follow(before, after, now);
            grants.shown(grant, words + " " + id);
        }
        return outcome;
    }

    private Optional<NotPossible> problem(PersonGrant grant, String title, Owner owner, LocalDate due) {
        if (title.isBlank() || title.length() > NewAction.LONGEST) {
            return Optional.of(new NotPossible(
                    "title", "Enter what is to be done, in %d characters or fewer".formatted(NewAction.LONGEST)));
        }
        if (due.isBefore(London.today(clock))) {
            return Optional.of(new NotPossible("due", "The day on which it is due must be today or later"));
        }
        return owners.problem(grant, owner).map(sentence -> new NotPossible("owner", sentence));
    }

    private LocalDate workingDay(LocalDate due) {
        return workingDays.isWorkingDay(due) ? due : workingDays.next(due);
    }

    private Optional<CaseId> caseOf(PersonGrant grant) {
        return cases.of(grant).stream()
                .filter(CareCase.Open.class::isInstance)
                .map(CareCase::id)
                .findFirst();
    }

    private static Entered entered(PersonGrant grant, Instant now) {
        return new Entered(grant.viewer().worker(), now);
    }

    private static void mustWork(PersonGrant grant) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("Actions are changed by %s".formatted(ActionPermissions.WORK));
        }
    }
}
