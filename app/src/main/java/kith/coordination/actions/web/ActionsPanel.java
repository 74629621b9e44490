package kith.coordination.actions.web;

import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.actions.ActionPermissions;
import kith.ui.Mistakes;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds what is to be done for a person to the person's page.
@Component
class ActionsPanel implements PersonPanel {

    private static final int ORDER = 60;

    private final ActionsReading reading;
    private final Grants grants;

    ActionsPanel(ActionsReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.TASKS;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grants.permits(grant, ActionPermissions.WORK);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? Optional.of(new Panel(
                        ORDER,
                        "coordination/actions/part",
                        reading.part(grant, request.path(), ActionForm.EMPTY, Mistakes.NONE)))
                : Optional.empty();
    }
}
