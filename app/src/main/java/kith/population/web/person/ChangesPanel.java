package kith.population.web.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.kernel.reading.Query;
import kith.population.changes.Change;
import kith.population.changes.Changes;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds to the summary of a person what changed in the last 90 days.
@Component
class ChangesPanel implements PersonPanel {

    private static final int ORDER = 20;
    private static final int DAYS = 90;

    private final Changes changes;

    ChangesPanel(Changes changes) {
        this.changes = changes;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return changes.queries(grant, List.of(grant.person()), on.minusDays(DAYS));
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        List<Change> found = changes.since(
                        grant, List.of(grant.person()), request.on().minusDays(DAYS), _ -> request.disclosure())
                .getOrDefault(grant.person(), List.of());
        return Optional.of(new Panel(ORDER, "population/person/changes", ChangesPart.of(found, request.names())));
    }
}
