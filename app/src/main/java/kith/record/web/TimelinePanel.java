package kith.record.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PanelRequest;
import kith.access.PersonGrant;
import kith.access.PersonPanel;
import kith.record.Contributions;
import kith.record.TimelineEntry;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the timeline to a person's page: what happened, across partners.
@Component
class TimelinePanel implements PersonPanel {

    private static final int ORDER = 300;

    private final Contributions contributions;

    TimelinePanel(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        if (!grant.shows(Field.RECORDS)) {
            return Optional.empty();
        }
        List<TimelineEntry> entries =
                contributions.timeline(grant, List.copyOf(request.records().keySet()));
        return Optional.of(new Panel(ORDER, "record/timeline", Timeline.of(entries, request)));
    }
}
