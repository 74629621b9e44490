package kith.web.person;

import java.util.List;
import kith.access.AccessDecision;
import kith.people.records.RecordOfPerson;
import kith.population.PersonSummary;
import kith.ui.Panel;

/// What one viewer may see of one person, read in one transaction and recorded as shown.
record PersonSeen(AccessDecision decision, PersonSummary summary, List<RecordOfPerson> records, List<Panel> panels) {

    @Override
    public String toString() {
        return "PersonSeen[" + summary + "]";
    }
}
