package kith.web.person;

import java.util.List;
import kith.access.AccessDecision;
import kith.ui.Panel;
import kith.ui.person.PersonFrame;

/// One tab of a person's page: the banner and the tabs, and the panels that modules contribute to the tab.
///
/// @param basis why the viewer may see the page, as the log says
public record PersonPage(PersonFrame frame, List<Panel> panels, String basis) {

    public PersonPage {
        panels = panels.stream().sorted().toList();
    }

    static PersonPage of(PersonSeen seen) {
        return new PersonPage(seen.view().frame(), seen.panels(), because(seen.decision()));
    }

    private static String because(AccessDecision decision) {
        return decision.clause().equals("reason")
                ? "You can see this page because you gave a reason. We record your reason and that you viewed this page."
                : "You can see this page because of your work with this person (%s). We record that you viewed it."
                        .formatted(decision.relationship());
    }

    @Override
    public String toString() {
        return "PersonPage[" + frame + "]";
    }
}
