package kith.population.web.person;

import java.util.List;
import kith.access.person.PanelRequest;
import kith.people.records.RecordOfPerson;
import kith.population.PersonSummary;
import kith.ui.person.PersonFrame;

/// What every page about a person starts from, as the viewer's grant discloses it.
///
/// @param request for the panels and parts that stand on the page
public record PersonView(PersonSummary summary, List<RecordOfPerson> records, PanelRequest request, PersonFrame frame) {

    public PersonView {
        records = List.copyOf(records);
    }

    @Override
    public String toString() {
        return "PersonView[" + summary + "]";
    }
}
