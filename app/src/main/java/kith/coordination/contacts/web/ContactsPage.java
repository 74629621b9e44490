package kith.coordination.contacts.web;

import kith.ui.person.PersonFrame;

/// The contacts with one person, on a page of their own.
///
/// @param done what was done; empty where nothing was
public record ContactsPage(PersonFrame frame, ContactsPart part, String done) {

    @Override
    public String toString() {
        return "ContactsPage[" + frame + "]";
    }
}
