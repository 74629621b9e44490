package kith.coordination.candidates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.Candidates;
import kith.ui.Link;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the ways to put a person forward, and to decide, to the person's page.
@Component
class CandidatePanel implements PersonPanel {

    private static final int ORDER = 55;

    private final Candidates candidates;
    private final Grants grants;

    CandidatePanel(Candidates candidates, Grants grants) {
        this.candidates = candidates;
        this.grants = grants;
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        List<Link> links = new ArrayList<>();
        if (grants.permits(grant, CandidatePermissions.TRIAGE)) {
            links.add(new Link(
                    candidates.waits(grant) ? "Decide whether to help this person" : "Earlier decisions about help",
                    request.path() + "/candidate"));
        }
        if (grants.permits(grant, ActionPermissions.WORK)) {
            links.add(new Link("Put this person forward to a team", request.path() + "/put-forward"));
        }
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(ORDER, "coordination/candidates/links", new CandidateLinks(links)));
    }
}
