package kith.record.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.people.records.People;
import kith.record.Contributions;
import kith.record.TimelineEntry;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds the timeline to a person's page: what happened, across partners.
@Component
class TimelinePanel implements PersonPanel {

    private static final int ORDER = 300;

    private final Contributions contributions;
    private final People people;

    TimelinePanel(Contributions contributions, People people) {
        this.contributions = contributions;
        this.people = people;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.TIMELINE;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.RECORDS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        List<TimelineEntry> entries = contributions.timeline(grant, request.records(), request.disclosure());
        return Optional.of(new Panel(
                ORDER, "record/timeline", Timeline.of(entries, people.sources(grant, request.disclosure()), request)));
    }
}
