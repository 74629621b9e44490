package kith.coordination.documents.web;

import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.documents.DocumentPermissions;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds a tab with the documents about a person.
@Component
class DocumentsPanel implements PersonPanel {

    static final PersonTab DOCUMENTS = new PersonTab(300, "documents", "Documents");

    private static final int ORDER = 300;

    private final DocumentsReading reading;
    private final Grants grants;

    DocumentsPanel(DocumentsReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public PersonTab tab() {
        return DOCUMENTS;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grants.permits(grant, DocumentPermissions.DOCUMENTS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return isOpenTo(grant)
                ? Optional.of(new Panel(ORDER, "coordination/documents/part", reading.part(grant, request.path())))
                : Optional.empty();
    }
}
