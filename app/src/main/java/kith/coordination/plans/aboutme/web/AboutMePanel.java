package kith.coordination.plans.aboutme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.plans.PlanPermissions;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds what a person says about themselves to their page, for everybody in their circle.
@Component
class AboutMePanel implements PersonPanel {

    private static final int ORDER = 40;

    private final AboutMeReading reading;
    private final Grants grants;

    AboutMePanel(AboutMeReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return grants.permits(grant, PlanPermissions.ABOUT_ME) ? List.of(reading.query(grant)) : List.of();
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, PlanPermissions.ABOUT_ME)
                ? Optional.of(new Panel(
                        ORDER,
                        "plans/aboutMePanel",
                        new AboutMePage(
                                "",
                                List.of(),
                                request.path(),
                                reading.headings(grant, request.disclosure()),
                                false,
                                "")))
                : Optional.empty();
    }
}
