package kith.coordination.plans.web;

import java.util.List;
import java.util.UUID;
import kith.access.person.PersonAlert;
import kith.coordination.plans.PlanVersion;

/// What the page of a plan's versions is made of.
record VersionsSeen(String name, List<PersonAlert> alerts, UUID key, List<PlanVersion> versions, WorkerNames names) {

    @Override
    public String toString() {
        return "VersionsSeen[" + key + "]";
    }
}
