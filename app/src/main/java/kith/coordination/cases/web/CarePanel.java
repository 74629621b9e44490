package kith.coordination.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.CaseQueries;
import kith.coordination.cases.Cases;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds who looks after a person to the person's page.
@Component
class CarePanel implements PersonPanel {

    private static final int ORDER = 50;

    private final Cases cases;
    private final CaseQueries caseQueries;
    private final CaseWords words;
    private final Grants grants;

    CarePanel(Cases cases, CaseQueries caseQueries, CaseWords words, Grants grants) {
        this.cases = cases;
        this.caseQueries = caseQueries;
        this.words = words;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of(caseQueries.of(grant));
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        List<CareCase> open =
                cases.of(grant).stream().filter(Open.class::isInstance).toList();
        boolean mayChange = grants.permits(grant, CasePermissions.COORDINATE);
        if (open.isEmpty() && !mayChange) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                ORDER,
                "coordination/panel",
                new CarePart(
                        open.stream().map(words::entries).toList(),
                        mayChange ? Optional.of(request.path() + "/care") : Optional.empty())));
    }
}
