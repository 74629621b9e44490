package kith.coordination.plans.web;

import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosures;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.needs.checklist.Checklists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what a copy of a plan is made of, in one transaction with its entry in the log.
@Component
class GivenPlanReading {

    private final PlanReading plans;
    private final Checklists checklists;
    private final Disclosures disclosures;
    private final Grants grants;

    GivenPlanReading(PlanReading plans, Checklists checklists, Disclosures disclosures, Grants grants) {
        this.plans = plans;
        this.checklists = checklists;
        this.disclosures = disclosures;
        this.grants = grants;
    }

    @Transactional
    GivenPlanPage.Source source(PersonGrant grant, UUID key) {
        return new GivenPlanPage.Source(
                plans.plan(grant, key),
                checklists.list(),
                grants.permits(grant, ActionPermissions.WORK)
                        ? checklists.of(grant).stream().findFirst()
                        : Optional.empty(),
                disclosures.of(grant).isProtected());
    }
}
