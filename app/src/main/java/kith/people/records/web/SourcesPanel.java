package kith.people.records.web;

import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.people.records.People;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds the records about a person to the person's page.
@Component
class SourcesPanel implements PersonPanel {

    private static final int ORDER = 400;

    private final People people;

    SourcesPanel(People people) {
        this.people = people;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.SOURCES;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.RECORDS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(
                ORDER,
                "people/records/sources",
                SourcesPart.of(people.records(grant, request.disclosure()), request.names())));
    }
}
