package kith.coordination.actions.web;

import java.time.LocalDate;
import java.util.List;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonBannerPart;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.kernel.reading.Query;
import kith.ui.Words;
import kith.ui.person.BannerLine;
import org.springframework.stereotype.Component;

/// Adds the next step to the banner of a person.
@Component
class NextStepBannerPart implements PersonBannerPart {

    private final Actions actions;
    private final ActionWords words;
    private final Grants grants;

    NextStepBannerPart(Actions actions, ActionWords words, Grants grants) {
        this.actions = actions;
        this.words = words;
        this.grants = grants;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return grants.permits(grant, ActionPermissions.WORK) ? List.of(actions.query(grant)) : List.of();
    }

    @Override
    public List<BannerLine> of(PersonGrant grant, PanelRequest request) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? actions.nextStep(grant).map(next -> line(next, grant, request)).stream()
                        .toList()
                : List.of();
    }

    private BannerLine line(Open next, PersonGrant grant, PanelRequest request) {
        return BannerLine.of(
                        BannerLine.NEXT_STEP,
                        "Next step",
                        "%s, %s, due %s"
                                .formatted(
                                        ActionWords.title(next, request.disclosure(), grant.viewer()),
                                        words.owner(next),
                                        Words.day(next.assignment().due())))
                .tagged(ActionWords.tags(next, request.on()));
    }
}
