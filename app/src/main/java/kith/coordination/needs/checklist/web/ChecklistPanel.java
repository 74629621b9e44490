package kith.coordination.needs.checklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.needs.checklist.AskedChecklist;
import kith.coordination.needs.checklist.Checklists;
import kith.kernel.London;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// Says on the summary of a person when they were asked about being safe at home.
@Component
class ChecklistPanel implements PersonPanel {

    private static final int ORDER = 56;

    private final Checklists checklists;
    private final Grants grants;

    ChecklistPanel(Checklists checklists, Grants grants) {
        this.checklists = checklists;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return grants.permits(grant, ActionPermissions.WORK) ? List.of(checklists.query(grant)) : List.of();
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? Optional.of(new Panel(
                        ORDER,
                        "coordination/checklist/part",
                        checklists.of(grant).stream()
                                .findFirst()
                                .map(asked -> part(asked, request.path()))
                                .orElseGet(() -> new ChecklistPart(request.path() + "/home-safety", ""))))
                : Optional.empty();
    }

    private ChecklistPart part(AskedChecklist asked, String person) {
        int yes = asked.yes(checklists.list()).size();
        return new ChecklistPart(
                person + "/home-safety",
                "Asked on %s. %s."
                        .formatted(
                                Words.day(London.dayOf(asked.at())),
                                yes == 1 ? "1 answer was yes" : yes + " answers were yes"));
    }
}
