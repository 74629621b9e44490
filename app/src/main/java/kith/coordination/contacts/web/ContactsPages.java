package kith.coordination.contacts.web;

import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.actions.web.WorkFrames;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the page of the contacts with a person, in one transaction with its entry in the log.
@Component
class ContactsPages {

    private final WorkFrames frames;
    private final ContactsReading reading;
    private final Grants grants;

    ContactsPages(WorkFrames frames, ContactsReading reading, Grants grants) {
        this.frames = frames;
        this.reading = reading;
        this.grants = grants;
    }

    @Transactional
    ContactsPage page(PersonGrant grant, String person, ContactForm form, Mistakes mistakes, String done) {
        PersonFrame frame = frames.of(grant, person);
        grants.shown(grant, "contacts");
        return new ContactsPage(frame, reading.part(grant, person, form, mistakes), done);
    }
}
