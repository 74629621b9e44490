package kith.coordination.cases.web;

import java.time.LocalDate;
import java.util.List;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonBannerPart;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseQueries;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.cases.KeyWorkers;
import kith.kernel.reading.Query;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.person.BannerLine;
import org.springframework.stereotype.Component;

/// Adds the key worker to the banner of a person.
@Component
class KeyWorkerBannerPart implements PersonBannerPart {

    private final Cases cases;
    private final CaseQueries caseQueries;
    private final KeyWorkers keyWorkers;

    KeyWorkerBannerPart(Cases cases, CaseQueries caseQueries, KeyWorkers keyWorkers) {
        this.cases = cases;
        this.caseQueries = caseQueries;
        this.keyWorkers = keyWorkers;
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of(caseQueries.of(grant));
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
