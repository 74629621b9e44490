package kith.coordination.circles.web;

import java.util.List;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.actions.web.WorkFrames;
import kith.coordination.cases.CasePermissions;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the page of a circle, in one transaction with its entry in the log.
@Component
class CirclePages {

    private final WorkFrames frames;
    private final CircleReading reading;
    private final Workers workers;
    private final Grants grants;

    CirclePages(WorkFrames frames, CircleReading reading, Workers workers, Grants grants) {
        this.frames = frames;
        this.reading = reading;
        this.workers = workers;
        this.grants = grants;
    }

    @Transactional
    CirclePage page(PersonGrant grant, String person, CircleForm form, Mistakes mistakes, String done) {
        PersonFrame frame = frames.of(grant, person);
        grants.shown(grant, "who else is involved");
        return new CirclePage(
                frame,
                reading.part(grant, person),
                reading.former(grant),
                grants.permits(grant, CasePermissions.COORDINATE) ? choices() : List.of(),
                form,
                mistakes,
                done);
    }

    private List<Choice> choices() {
        return workers.list().stream()
                .filter(Worker::maySignIn)
                .map(worker -> new Choice(String.valueOf(worker.id().value()), worker.name()))
                .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                .toList();
    }
}
