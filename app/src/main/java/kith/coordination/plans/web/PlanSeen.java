package kith.coordination.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.person.PersonAlert;
import kith.coordination.plans.Agreement;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanCopy;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.aboutme.web.AboutMePage;
import kith.coordination.plans.reviews.ReviewDue;

/// What the page of a person's plan is made of.
///
/// @param alerts what everybody has to know who meets or writes to the person
/// @param aboutMe what the person says about themselves
/// @param earlier plans that are over, or a second open one of somebody who was two people
/// @param version the latest; 0 while nothing was written
/// @param actions what is still to be done for the person, by whom and by when
/// @param writes whether the viewer writes the plan
/// @param discloses whether the viewer reads why it is on hold or over, and who was given it: free text
/// @param review when the plan is due for review; empty where it is not in force
/// @param nextReview the day that is proposed for the next review
/// @param keyWorker the name of the key worker; empty where nobody is
record PlanSeen(
        String name,
        List<PersonAlert> alerts,
        UUID key,
        List<AboutMePage.Heading> aboutMe,
        Optional<Plan> plan,
        List<Plan> earlier,
        int version,
        SectionsSeen sections,
        List<String> actions,
        boolean writes,
        boolean discloses,
        Optional<Agreement> agreement,
        List<PlanCopy> copies,
        Optional<String> keyWorker,
        Optional<ReviewDue> review,
        LocalDate nextReview,
        LocalDate today,
        WorkerNames names) {

    @Override
    public String toString() {
        return "PlanSeen[" + key + "]";
    }
}
