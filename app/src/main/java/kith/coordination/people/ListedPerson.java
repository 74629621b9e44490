package kith.coordination.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.disclosure.Disclosed;
import kith.access.person.PersonAlert;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.population.changes.Change;

/// One person of the list, as the viewer may see them.
///
/// @param key the person's key in addresses
/// @param protects whether their address is protected
/// @param conditions in words; those by which they are on the three-conditions list
/// @param listedSince the day on which they joined that list
/// @param isCandidate whether the viewer's team decides about them
/// @param lastContact the last contact that a worker recorded; withheld where it tells a place
/// @param alerts what everybody has to know who meets or writes to them
/// @param changes what happened lately, the latest first
public record ListedPerson(
        PersonId person,
        UUID key,
        String name,
        Optional<LocalDate> born,
        boolean died,
        boolean protects,
        List<String> conditions,
        Optional<LocalDate> listedSince,
        boolean isCandidate,
        Optional<OfCase> careCase,
        Disclosed<Optional<LocalDate>> lastContact,
        Optional<NextStep> nextStep,
        List<PersonAlert> alerts,
        List<Change> changes) {

    public ListedPerson {
        conditions = List.copyOf(conditions);
        alerts = List.copyOf(alerts);
        changes = List.copyOf(changes);
    }

    /// Their open case.
    ///
    /// @param keyWorker empty where nobody is
    /// @param isVacant whether a team covers the place of the key worker
    public record OfCase(CaseId id, String state, Optional<WorkerId> keyWorker, boolean isVacant) {}

    /// What is to be done next.
    public record NextStep(String title, LocalDate due) {}

    @Override
    public String toString() {
        return "ListedPerson[" + person + "]";
    }
}
