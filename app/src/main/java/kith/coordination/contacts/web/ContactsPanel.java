package kith.coordination.contacts.web;

import java.util.Optional;
import kith.access.Grants;
import kith.access.PanelRequest;
import kith.access.PersonGrant;
import kith.access.PersonPanel;
import kith.coordination.actions.ActionPermissions;
import kith.ui.Mistakes;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the contacts with a person to the person's page.
@Component
class ContactsPanel implements PersonPanel {

    private static final int ORDER = 65;

    private final ContactsReading reading;
    private final Grants grants;

    ContactsPanel(ContactsReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? Optional.of(new Panel(
                        ORDER,
                        "coordination/contacts/part",
                        reading.part(grant, request.path(), ContactForm.EMPTY, Mistakes.NONE)))
                : Optional.empty();
    }
}
