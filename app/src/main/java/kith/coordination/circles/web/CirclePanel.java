package kith.coordination.circles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.actions.ActionPermissions;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds who else is involved to a person's page. A worker from outside health and social care sees it first.
@Component
class CirclePanel implements PersonPanel {

    private static final int FIRST = 1;
    private static final int ORDER = 45;

    private final CircleReading reading;
    private final Grants grants;

    CirclePanel(CircleReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return grants.permits(grant, ActionPermissions.WORK) ? reading.queries(grant) : List.of();
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? Optional.of(new Panel(
                        isFromOutside(grant.viewer().role()) ? FIRST : ORDER,
                        "coordination/circles/part",
                        reading.part(grant, request.path())))
                : Optional.empty();
    }

    private static boolean isFromOutside(Role role) {
        return role == Role.HOUSING_OFFICER || role == Role.VOLUNTARY || role == Role.SCHOOL_LEAD;
    }
}
