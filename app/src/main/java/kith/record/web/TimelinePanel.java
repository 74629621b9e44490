package kith.record.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PanelRequest;
import kith.access.PersonGrant;
import kith.access.PersonPanel;
import kith.people.records.People;
import kith.record.Contributions;
import kith.record.TimelineEntry;
import kith.ui.Panel;
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
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        if (!grant.shows(Field.RECORDS)) {
            return Optional.empty();
        }
        List<TimelineEntry> entries = contributions.timeline(grant, request.records());
        return Optional.of(new Panel(ORDER, "record/timeline", Timeline.of(entries, people.sources(grant), request)));
    }
}
