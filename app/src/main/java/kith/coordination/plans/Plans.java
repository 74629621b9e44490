package kith.coordination.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.plans.Plan.Active;
import kith.coordination.plans.Plan.Completed;
import kith.coordination.plans.Plan.Done;
import kith.coordination.plans.Plan.Draft;
import kith.coordination.plans.Plan.EnteredInError;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.Plan.OnHold;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.Plan.Reason;
import kith.coordination.plans.Plan.Revoked;
import kith.coordination.plans.PlanOutcome.Changed;
import kith.coordination.plans.PlanOutcome.NoSuchPlan;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanOutcome.TooLate;
import kith.kernel.London;
import kith.kernel.PlanId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The plans of a person, and the states that they go through.
@Service
public class Plans {

    private final PlanStore store;
    private final PlanWordsStore words;
    private final AgreementStore agreements;
    private final KeyWorkerOfPerson keyWorker;
    private final Grants grants;
    private final Clock clock;

    Plans(
            PlanStore store,
            PlanWordsStore words,
            AgreementStore agreements,
            KeyWorkerOfPerson keyWorker,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.agreements = agreements;
        this.keyWorker = keyWorker;
        this.grants = grants;
        this.clock = clock;
    }

    /// The person's plans, the latest first, for a page that writes down itself whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Plan> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<List<Plan>> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// What was last said to the plan.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Agreement> agreement(PersonGrant grant, Plan plan) {
        return agreements.latest(grant, plan.id());
    }

    /// Everything that was said to the plan, the first first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Agreement> agreements(PersonGrant grant, Plan plan) {
        return agreements.all(grant, plan.id());
    }

    /// Who was given a copy, the last first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlanCopy> copies(PersonGrant grant, Plan plan) {
        return agreements.copies(grant, plan.id());
    }

    /// The person's key worker; empty where nobody is.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WorkerId> keyWorker(PersonGrant grant) {
        return keyWorker.of(grant);
    }

    /// Begins a plan for somebody who has none.
    @Transactional
    public PlanOutcome start(PersonGrant grant) {
        mustPlan(grant);
        store.lockStarting(grant);
        Optional<Plan> open =
                store.of(grant).stream().filter(Open.class::isInstance).findFirst();
        if (open.isPresent()) {
            return new TooLate(open.get());
        }
        Draft draft = store.start(grant, done(grant, clock.instant()));
        grants.shown(grant, "began " + draft.id());
        return new Changed(draft);
    }

    /// Writes down what the person, or somebody for them, says to the latest version. A draft comes into force.
    ///
    /// @param version the version that they read
    @Transactional
    public PlanOutcome agree(
            PersonGrant grant, PlanId id, AgreementKind kind, int version, String who, LocalDate review) {
        return change(grant, id, "wrote down what was said to", (plan, now) -> switch (plan) {
            case Open open ->
                notReady(grant, open, kind, version, who, review)
                        .<PlanOutcome>map(NotPossible::new)
                        .orElseGet(() -> {
                            agreements.add(id, kind.agreement(version, who.strip(), done(grant, now)));
                            return new Changed(
                                    switch (open) {
                                        case Draft draft -> draft.activate(now, review);
                                        case InForce inForce -> inForce.reviewOn(review);
                                    });
                        });
            case Completed _, Revoked _, EnteredInError _ -> new TooLate(plan);
        });
    }

    private Optional<String> notReady(
            PersonGrant grant, Open plan, AgreementKind kind, int version, String who, LocalDate review) {
        Map<PlanSection, String> said = words.words(grant, plan.id(), version);
        if (version != words.latest(plan.id())) {
            return Optional.of("The plan has changed since. Read it with the person again");
        }
        if (said.getOrDefault(PlanSection.STRENGTHS, "").isBlank()) {
            return Optional.of("Ask what the person is good at first, and write it down");
        }
        if (!words.conflicts(grant, plan.id()).isEmpty()) {
            return Optional.of("Settle what two people wrote differently first");
        }
        if (kind.needsWords() && who.isBlank()) {
            return Optional.of(kind.question());
        }
        if (!review.isAfter(London.today(clock))) {
            return Optional.of("Choose a day after today for the review");
        }
        if (keyWorker.of(grant).isEmpty()) {
            return Optional.of("Name a key worker first: a plan in force has one");
        }
        return Optional.empty();
    }

    /// Sets the day of the next review, after one has taken place or should have.
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanOutcome reviewed(PersonGrant grant, PlanId id, LocalDate next) {
        return change(grant, id, "reviewed", (plan, _) -> switch (plan) {
            case InForce inForce -> new Changed(inForce.reviewOn(next));
            case Draft _ -> new NotPossible("Agree the plan first: a draft is not reviewed");
            case Completed _, Revoked _, EnteredInError _ -> new TooLate(plan);
        });
    }

    @Transactional
    public PlanOutcome hold(PersonGrant grant, PlanId id, String why) {
        return change(grant, id, "put on hold", (plan, now) -> switch (plan) {
            case Active _ when why.isBlank() -> new NotPossible("Say why the plan is on hold");
            case Active active -> new Changed(active.hold(reason(grant, why, now)));
            case OnHold held -> new Changed(held);
            case Draft _, Completed _, Revoked _, EnteredInError _ -> new TooLate(plan);
        });
    }

    @Transactional
    public PlanOutcome resume(PersonGrant grant, PlanId id) {
        return change(grant, id, "took up", (plan, _) -> switch (plan) {
            case OnHold held -> new Changed(held.resume());
            case Active active -> new Changed(active);
            case Draft _, Completed _, Revoked _, EnteredInError _ -> new TooLate(plan);
        });
    }

    @Transactional
    public PlanOutcome complete(PersonGrant grant, PlanId id, String why) {
        return change(grant, id, "completed", (plan, now) -> switch (plan) {
            case InForce _ when why.isBlank() -> new NotPossible("Say what came of the plan");
            case InForce inForce -> new Changed(inForce.complete(reason(grant, why, now)));
            case Completed completed -> new Changed(completed);
            case Draft _, Revoked _, EnteredInError _ -> new TooLate(plan);
        });
    }

    @Transactional
    public PlanOutcome revoke(PersonGrant grant, PlanId id, String why) {
        return change(grant, id, "revoked", (plan, now) -> switch (plan) {
            case Open _ when why.isBlank() -> new NotPossible("Say why the plan ends");
            case Open open -> new Changed(open.revoke(reason(grant, why, now)));
            case Revoked revoked -> new Changed(revoked);
            case Completed _, EnteredInError _ -> new TooLate(plan);
        });
    }

    @Transactional
    public PlanOutcome enterInError(PersonGrant grant, PlanId id, String why) {
        return change(grant, id, "marked as entered in error", (plan, now) -> switch (plan) {
            case Open _ when why.isBlank() -> new NotPossible("Say what was wrong");
            case Open open -> new Changed(open.enterInError(reason(grant, why, now)));
            case EnteredInError already -> new Changed(already);
            case Completed _, Revoked _ -> new TooLate(plan);
        });
    }

    /// Writes down that somebody was given a copy of the latest version.
    @Transactional
    public PlanOutcome give(PersonGrant grant, PlanId id, PlanCopy.Given given) {
        return change(grant, id, "gave a copy of", (plan, now) -> {
            int version = words.latest(id);
            if (given.to().isBlank() || version == 0) {
                return new NotPossible(version == 0 ? "Nothing is written yet" : "Say who was given the plan");
            }
            agreements.addCopy(id, new PlanCopy(version, given, grant.viewer().worker(), now));
            return new Changed(plan);
        });
    }

    private PlanOutcome change(PersonGrant grant, PlanId id, String did, BiFunction<Plan, Instant, PlanOutcome> move) {
        mustPlan(grant);
        Optional<Plan> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchPlan();
        }
        Plan before = found.get();
        Instant now = clock.instant();
        PlanOutcome outcome = move.apply(before, now);
        if (outcome instanceof Changed(var after)) {
            if (!after.equals(before)) {
                store.save(after, done(grant, now));
            }
            grants.shown(grant, did + " " + id);
        }
        return outcome;
    }

    private static Reason reason(PersonGrant grant, String why, Instant now) {
        return new Reason(why.strip(), done(grant, now));
    }

    private static Done done(PersonGrant grant, Instant now) {
        return new Done(grant.viewer().worker(), now);
    }

    static void mustPlan(PersonGrant grant) {
        if (grant.permission() != PlanPermissions.PLAN) {
            throw new IllegalArgumentException("A plan is changed by %s".formatted(PlanPermissions.PLAN));
        }
    }
}
