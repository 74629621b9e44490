package kith.coordination.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.needs.NeedArea;
import kith.coordination.needs.NeedPicture;
import kith.coordination.needs.NeedStatement;
import kith.coordination.needs.Needs;
import kith.coordination.needs.PersonNeed;
import kith.coordination.needs.web.NeedsPart.Area;
import kith.coordination.needs.web.NeedsPart.Line;
import kith.engine.feeds.facts.Fact;
import kith.kernel.reading.Query;
import kith.record.facts.Facts;
import kith.record.facts.StatedFact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what a person needs, for pages that write their own entry in the log.
@Component
class NeedsReading {

    private final Facts facts;
    private final Needs needs;
    private final Grants grants;

    NeedsReading(Facts facts, Needs needs, Grants grants) {
        this.facts = facts;
        this.needs = needs;
        this.grants = grants;
    }

    /// Where a need stands is shown to those who work with the person. Others see what partners say.
    @Transactional(propagation = Propagation.MANDATORY)
    NeedPicture picture(PersonGrant grant, PanelRequest request) {
        List<NeedStatement> said = facts.of(grant, request.disclosure(), Set.of(Fact.Kind.NEED)).stream()
                .filter(StatedFact::current)
                .map(NeedStatement::of)
                .toList();
        return mayWork(grant) ? needs.picture(grant, said) : needs.fromSourcesOnly(said);
    }

    List<Query<?>> queries(PersonGrant grant) {
        return mayWork(grant) ? List.of(facts.query(grant), needs.query(grant)) : List.of(facts.query(grant));
    }

    boolean mayWork(PersonGrant grant) {
        return grants.permits(grant, ActionPermissions.WORK);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    NeedsPart part(PersonGrant grant, PanelRequest request) {
        NeedPicture picture = picture(grant, request);
        List<Area> areas = new ArrayList<>();
        List<String> quiet = new ArrayList<>();
        for (NeedArea area : NeedArea.values()) {
            List<Line> lines = picture.unmet()
                    .filter(need -> need.area() == area)
                    .map(need -> new Line(need.name(), NeedWords.tag(need.state()), NeedWords.saidBy(need, request)))
                    .toList();
            if (!lines.isEmpty()) {
                areas.add(new Area(area.words(), lines));
            } else if (area != NeedArea.OTHER && picture.needs().stream().noneMatch(need -> need.area() == area)) {
                quiet.add(area.words());
            }
        }
        return new NeedsPart(
                areas,
                picture.needs().stream()
                        .filter(need -> !need.isUnmet())
                        .map(PersonNeed::name)
                        .toList(),
                quiet,
                picture.circumstances().stream()
                        .map(NeedStatement::words)
                        .distinct()
                        .toList(),
                mayWork(grant) ? request.path() + "/needs" : "");
    }
}
