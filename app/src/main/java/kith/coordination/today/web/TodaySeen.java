package kith.coordination.today.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.coordination.actions.Action;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.NamedPerson;
import kith.kernel.PersonId;
import kith.population.changes.Change;
import kith.ui.Names;

/// What the first screen of a worker is made of.
///
/// @param since the last working day before today
/// @param offered how many hand-overs wait for the worker's answer
record TodaySeen(
        LocalDate today,
        LocalDate since,
        Viewer viewer,
        List<Action.Open> actions,
        int offered,
        List<Underway> held,
        Map<PersonId, List<Change>> changes,
        Map<PersonId, NamedPerson> named,
        Disclosures.ForEach disclosed,
        Names names) {

    @Override
    public String toString() {
        return "TodaySeen[" + today + "]";
    }
}
