package kith.coordination.plans;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.coordination.plans.Plan.Done;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanOutcome.Changed;
import kith.coordination.plans.PlanOutcome.NoSuchPlan;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanOutcome.TooLate;
import kith.coordination.plans.SectionAudience.OfKeyWorker;
import kith.coordination.plans.SectionAudience.OfWorkers;
import kith.kernel.PlanId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// For whom the sections of a plan are, and which of them a viewer reads.
///
/// A section can tell where the person is. Where the address is protected, its key worker and whoever wrote in it
/// read it, and otherwise only those to whom the address is open.
@Service
public class PlanAudiences {

    private final PlanAudienceStore store;
    private final PlanStore plans;
    private final KeyWorkerOfPerson keyWorker;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    PlanAudiences(
            PlanAudienceStore store,
            PlanStore plans,
            KeyWorkerOfPerson keyWorker,
            Disclosures disclosures,
            Grants grants,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.keyWorker = keyWorker;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    /// What was chosen for each section. Sections for which nobody has chosen are left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PlanSection, ChosenAudience> of(PersonGrant grant, Plan plan) {
        return store.of(grant, plan.id());
    }

    /// The sections of a plan that the viewer reads, with every version of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PlanSection> readable(PersonGrant grant, Plan plan) {
        return readable(grant, plan.id());
    }

    Set<PlanSection> readable(PersonGrant grant, PlanId plan) {
        Map<PlanSection, ChosenAudience> chosen = store.of(grant, plan);
        Disclosure disclosure = disclosures.of(grant);
        boolean isKeyWorker = isKeyWorker(grant);
        Set<PlanSection> readable = EnumSet.noneOf(PlanSection.class);
        for (PlanSection section : PlanSection.values()) {
            ChosenAudience one = chosen.get(section);
            boolean included = switch (one == null ? SectionAudience.notChosen() : one.audience()) {
                case OfWorkers(var audience) -> disclosure.shows(audience);
                case OfKeyWorker() -> isKeyWorker;
            };
            if (included) {
                readable.add(section);
            }
        }
        if (!disclosure.shows(PersonField.PLAN) && !isKeyWorker) {
            readable.removeAll(store.writtenByOthers(grant, plan));
        }
        return readable;
    }

    /// Records for whom the person wants a section to be. Who records it can read it, and stays among those who do.
    @Transactional
    public PlanOutcome choose(PersonGrant grant, PlanId id, PlanSection section, SectionAudience wanted) {
        Plans.mustPlan(grant);
        Optional<Plan> plan = plans.lock(grant, id);
        if (plan.isEmpty() || !readable(grant, id).contains(section)) {
            return new NoSuchPlan();
        }
        if (!(plan.get() instanceof Open open)) {
            return new TooLate(plan.get());
        }
        if (wanted instanceof OfKeyWorker && !isKeyWorker(grant)) {
            return new NotPossible("Only the key worker can choose this: nobody else could read it again");
        }
        SectionAudience audience = switch (wanted) {
            case OfWorkers(var workers) ->
                new OfWorkers(workers.with(grant.viewer().role()));
            case OfKeyWorker only -> only;
        };
        store.add(
                id,
                section,
                new ChosenAudience(audience, new Done(grant.viewer().worker(), clock.instant())));
        grants.shown(grant, "chose for whom a section of %s is".formatted(id));
        return new Changed(open);
    }

    private boolean isKeyWorker(PersonGrant grant) {
        WorkerId viewer = grant.viewer().worker();
        return keyWorker.of(grant).filter(viewer::equals).isPresent();
    }
}
