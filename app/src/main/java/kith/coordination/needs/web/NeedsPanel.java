package kith.coordination.needs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds what a person needs to the summary of them.
@Component
class NeedsPanel implements PersonPanel {

    private static final int ORDER = 55;

    private final NeedsReading reading;

    NeedsPanel(NeedsReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.RECORDS) || reading.mayWork(grant);
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return reading.queries(grant);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(ORDER, "coordination/needs/part", reading.part(grant, request)));
    }
}
