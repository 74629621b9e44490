package kith.coordination.actions.web;

import kith.access.Grants;
import kith.access.PersonGrant;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the page of a person's actions, in one transaction with its entry in the log.
@Component
class ActionsPages {

    private final WorkFrames frames;
    private final ActionsReading reading;
    private final Grants grants;

    ActionsPages(WorkFrames frames, ActionsReading reading, Grants grants) {
        this.frames = frames;
        this.reading = reading;
        this.grants = grants;
    }

    @Transactional
    ActionsPage page(PersonGrant grant, String person, ActionForm form, Mistakes mistakes, String done) {
        PersonFrame frame = frames.of(grant, person);
        grants.shown(grant, "actions");
        return new ActionsPage(frame, reading.part(grant, person, form, mistakes), done);
    }
}
