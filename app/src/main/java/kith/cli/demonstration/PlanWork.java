package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.Map;
import kith.access.PersonGrant;
import kith.access.disclosure.Audience;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.plans.AgreementKind;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanAudiences;
import kith.coordination.plans.PlanCopy;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.SaveOutcome;
import kith.coordination.plans.SectionAudience;

/// The plan of one person, as their key worker writes it.
final class PlanWork {

    private final Plans plans;
    private final PlanWriting writing;
    private final PlanAudiences audiences;
    private final PersonGrant grant;
    private final Plan plan;

    private PlanWork(Parts parts, PersonGrant grant, Plan plan) {
        this.plans = parts.get(Plans.class);
        this.writing = parts.get(PlanWriting.class);
        this.audiences = parts.get(PlanAudiences.class);
        this.grant = grant;
        this.plan = plan;
    }

    /// A draft, with one version for each section.
    static PlanWork draft(Parts parts, Desk keyWorker, Somebody person, Map<PlanSection, String> words) {
        PersonGrant grant = keyWorker.may(PlanPermissions.PLAN, person);
        var work = new PlanWork(parts, grant, changed(parts.get(Plans.class).start(grant)));
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

    /// The person does not agree, and says why.
    void agreeNot(String why, LocalDate review) {
        changed(plans.agree(grant, plan.id(), AgreementKind.NOT_AGREED, writing.latest(grant, plan), why, review));
    }

    /// The person wants everybody in their circle to read a section.
    PlanWork forEverybody(PlanSection section) {
        changed(audiences.choose(grant, plan.id(), section, new SectionAudience.OfWorkers(Audience.EVERYBODY)));
        return this;
    }

    /// The person is given a copy.
    PlanWork give(PlanCopy.Given given) {
        changed(plans.give(grant, plan.id(), given));
        return this;
    }

    void hold(String why) {
        changed(plans.hold(grant, plan.id(), why));
    }

    void complete(String why) {
        changed(plans.complete(grant, plan.id(), why));
    }

    void enterInError(String why) {
        changed(plans.enterInError(grant, plan.id(), why));
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
