package kith.coordination.today.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.access.workers.Worker;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.actions.Owner;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.NamedPerson;
import kith.coordination.plans.reviews.ReviewDue;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.population.changes.Change;
import kith.population.changes.ChangeKind;
import kith.ui.Names;

/// What the first screen of a worker is made of.
///
/// @param since the last working day before today
/// @param waiting what the viewer asked of others, for people whom they look after
/// @param owners what those others are called
/// @param reviews the reviews of plans that are near or overdue
/// @param offered how many hand-overs wait for the worker's answer
/// @param moved about how many people who moved the viewer's team is asked
/// @param covered what is due for workers who are away
/// @param duplicates how many pairs of records wait that are about the viewer's people
/// @param triaging the candidates of the viewer's team; empty where the viewer does not triage
record TodaySeen(
        LocalDate today,
        LocalDate since,
        Viewer viewer,
        List<Action.Open> actions,
        List<Action.Open> waiting,
        Map<Owner, String> owners,
        Map<PersonId, ReviewDue> reviews,
        int offered,
        int moved,
        Covered covered,
        int duplicates,
        Optional<Triaging> triaging,
        List<Underway> held,
        Map<PersonId, List<Change>> changes,
        Map<PersonId, NamedPerson> named,
        Disclosures.ForEach disclosed,
        Names names) {

    ActionRows rows() {
        return new ActionRows(today, viewer, named, disclosed);
    }

    /// Whether the viewer became the key worker since a day.
    static boolean isNew(Underway one, LocalDate since) {
        return !London.dayOf(one.keyWorker().since()).isBefore(since);
    }

    /// How many of the people whom the viewer looks after nobody was in touch with for long.
    long withoutContact() {
        return held.stream()
                .filter(one -> changes.getOrDefault(one.person(), List.of()).stream()
                        .anyMatch(change -> change.rule().kind() == ChangeKind.NO_CONTACT))
                .count();
    }

    /// What happened that the viewer has not read yet: since the last working day, or of somebody new, lately.
    List<Change> news(Underway one) {
        return changes.getOrDefault(one.person(), List.of()).stream()
                .filter(change -> isNew(one, since)
                        || change.day().filter(day -> day.isBefore(since)).isEmpty()
                        || change.rule().kind() == ChangeKind.NO_CONTACT)
                .toList();
    }

    /// What is due for those who are away and for whom the viewer covers.
    ///
    /// @param held whose key worker they are
    /// @param names what those who are away are called
    record Covered(
            List<Covering> actions,
            List<Underway> held,
            Map<PersonId, ReviewDue> reviews,
            Map<WorkerId, String> names) {

        String name(WorkerId worker) {
            return names.getOrDefault(worker, Worker.NOT_KNOWN);
        }
    }

    /// The people about whom the viewer's team decides.
    ///
    /// @param waiting how many wait
    /// @param first those who left hospital lately, then those who have waited longest
    /// @param disclosed what the page may say of each of them
    record Triaging(int waiting, List<OpenCandidate> first, Disclosures.ForEach disclosed) {}

    @Override
    public String toString() {
        return "TodaySeen[" + today + "]";
    }
}
