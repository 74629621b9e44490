package kith.coordination.plans.web;

import java.util.List;
import java.util.UUID;
import kith.access.person.PersonAlert;
import kith.coordination.plans.Agreement;
import kith.coordination.plans.PlanVersion;
import kith.coordination.plans.WorkerNames;

/// What the page of a plan's versions is made of.
///
/// @param versions the first first
/// @param agreements what was said to them
/// @param discloses whether the viewer reads who agreed for the person, and why the person did not: free text
record VersionsSeen(
        String name,
        List<PersonAlert> alerts,
        UUID key,
        List<PlanVersion> versions,
        List<Agreement> agreements,
        boolean discloses,
        WorkerNames names) {

    @Override
    public String toString() {
        return "VersionsSeen[" + key + "]";
    }
}
