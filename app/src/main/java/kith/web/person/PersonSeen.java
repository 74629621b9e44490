package kith.web.person;

import java.util.List;
import kith.access.AccessDecision;
import kith.population.web.person.PersonView;
import kith.ui.Panel;

/// What one viewer may see of one person on one tab, read in one transaction and recorded as shown.
record PersonSeen(AccessDecision decision, PersonView view, List<Panel> panels) {

    @Override
    public String toString() {
        return "PersonSeen[" + view + "]";
    }
}
