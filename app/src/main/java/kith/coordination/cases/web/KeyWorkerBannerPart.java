package kith.coordination.cases.web;

import java.util.List;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonBannerPart;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.cases.KeyWorkers;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.person.BannerLine;
import org.springframework.stereotype.Component;

/// Adds the key worker to the banner of a person.
@Component
class KeyWorkerBannerPart implements PersonBannerPart {

    private final Cases cases;
    private final KeyWorkers keyWorkers;

    KeyWorkerBannerPart(Cases cases, KeyWorkers keyWorkers) {
        this.cases = cases;
        this.keyWorkers = keyWorkers;
    }

    @Override
    public List<BannerLine> of(PersonGrant grant, PanelRequest request) {
        return cases.of(grant).stream()
                .filter(Underway.class::isInstance)
                .map(Underway.class::cast)
                .map(care -> line(care.keyWorker()))
                .toList();
    }

    private BannerLine line(KeyWorker who) {
        return switch (who) {
            case KeyWorker.Assigned(var worker, var _) ->
                BannerLine.of(BannerLine.KEY_WORKER, "Key worker", keyWorkers.name(worker));
            case KeyWorker.Vacant _ ->
                BannerLine.of(BannerLine.KEY_WORKER, "Key worker").tagged(List.of(new Tag("No key worker", Tone.RED)));
        };
    }
}
