package kith.coordination.contacts.web;

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
                        "coordination/contacts/part",
                        reading.part(grant, request.path(), ContactForm.EMPTY, Mistakes.NONE)))
                : Optional.empty();
    }
}
