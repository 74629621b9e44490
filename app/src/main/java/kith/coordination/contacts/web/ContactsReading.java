package kith.coordination.contacts.web;

import java.util.List;
import java.util.Locale;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.coordination.actions.Owners;
import kith.coordination.actions.web.ActionTimes;
import kith.coordination.contacts.Contact;
import kith.coordination.contacts.Contact.EnteredInError;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.coordination.contacts.Contacts;
import kith.coordination.contacts.web.ContactsPart.OneContact;
import kith.ui.Mistakes;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what pages show of the contacts with a person.
@Component
class ContactsReading {

    private final Contacts contacts;
    private final ActionTimes times;
    private final Owners workers;
    private final Disclosures disclosures;

    ContactsReading(Contacts contacts, ActionTimes times, Owners workers, Disclosures disclosures) {
        this.contacts = contacts;
        this.times = times;
        this.workers = workers;
        this.disclosures = disclosures;
    }

    /// The contacts as a part of a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    ContactsPart part(PersonGrant grant, String person, ContactForm form, Mistakes mistakes) {
        Disclosure disclosure = disclosures.of(grant);
        List<OneContact> all = contacts.of(grant).stream()
                .map(contact -> words(contact, grant, disclosure))
                .toList();
        List<String> enteredInError = contacts.mistakes(grant).stream()
                .map(wrong -> words(wrong, grant, disclosure))
                .toList();
        return new ContactsPart(person + "/contacts", all, enteredInError, times.choices(), form, mistakes);
    }

    /// A worker may have written into the note where the person is to be found. Whoever wrote it sees it.
    private OneContact words(Recorded contact, PersonGrant grant, Disclosure disclosure) {
        Contact.Entry entry = contact.entry();
        Facts facts = entry.facts();
        boolean own = entry.by().equals(grant.viewer().worker());
        return new OneContact(
                String.valueOf(entry.id().value()),
                heading(facts),
                "%s, entered on %s".formatted(workers.name(entry.by()), Words.moment(entry.at())),
                own || facts.note().isEmpty()
                        ? facts.note()
                        : disclosure.of(PersonField.NOTE, facts.note()).orElse(Disclosed.WITHHELD),
                own);
    }

    /// The reason is free text like a note. Whoever wrote it sees it.
    private String words(EnteredInError wrong, PersonGrant grant, Disclosure disclosure) {
        return "%s. Entered in error: %s (%s, %s)"
                .formatted(
                        heading(wrong.entry().facts()),
                        wrong.by().equals(grant.viewer().worker())
                                ? wrong.why()
                                : disclosure.of(PersonField.NOTE, wrong.why()).orElse(Disclosed.WITHHELD),
                        workers.name(wrong.by()),
                        Words.moment(wrong.at()));
    }

    private static String heading(Facts facts) {
        return "%s: %s, %s. %s"
                .formatted(
                        Words.day(facts.on()),
                        facts.way().words().toLowerCase(Locale.UK),
                        facts.whom().words().toLowerCase(Locale.UK),
                        facts.result().words());
    }
}
