package kith.outcomes.web;

import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.outcomes.MeasurementPermissions;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds a tab with the measures of a person.
@Component
class MeasuresPanel implements PersonPanel {

    static final PersonTab MEASURES = new PersonTab(250, "measures", "Measures");

    private static final int ORDER = 250;

    private final MeasuresReading reading;
    private final Grants grants;

    MeasuresPanel(MeasuresReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public PersonTab tab() {
        return MEASURES;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grants.permits(grant, MeasurementPermissions.MEASURE);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(ORDER, "outcomes/measures", reading.part(grant, request)));
    }
}
