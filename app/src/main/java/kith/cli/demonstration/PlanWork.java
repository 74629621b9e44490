package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.Map;
import kith.access.PersonGrant;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.plans.AgreementKind;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.SaveOutcome;

/// The plan of one person, as their key worker writes it.
final class PlanWork {

    private final Plans plans;
    private final PlanWriting writing;
    private final PersonGrant grant;
    private final Plan plan;

    private PlanWork(Plans plans, PlanWriting writing, PersonGrant grant, Plan plan) {
        this.plans = plans;
        this.writing = writing;
        this.grant = grant;
        this.plan = plan;
    }

    /// A draft, with one version for each section.
    static PlanWork draft(Parts parts, Desk keyWorker, Somebody person, Map<PlanSection, String> words) {
        PersonGrant grant = keyWorker.may(PlanPermissions.PLAN, person);
        Plans plans = parts.get(Plans.class);
        var work = new PlanWork(plans, parts.get(PlanWriting.class), grant, changed(plans.start(grant)));
        int version = 0;
        for (PlanSection section : PlanSection.values()) {
            if (words.containsKey(section)) {
                version = work.write(section, version, words.getOrDefault(section, ""));
            }
        }
        return work;
    }

    private int write(PlanSection section, int version, String words) {
        SaveOutcome outcome = writing.save(grant, plan.id(), section, version, words);
        if (outcome instanceof SaveOutcome.Saved(int saved)) {
            return saved;
        }
        throw Desk.failed(outcome);
    }

    /// The person agrees.
    PlanWork agree(LocalDate review) {
        changed(plans.agree(grant, plan.id(), AgreementKind.PERSON, writing.latest(grant, plan), "", review));
        return this;
    }

    void revoke(String why) {
        changed(plans.revoke(grant, plan.id(), why));
    }

    private static Plan changed(PlanOutcome outcome) {
        if (outcome instanceof PlanOutcome.Changed(var changed)) {
            return changed;
        }
        throw Desk.failed(outcome);
    }
}
