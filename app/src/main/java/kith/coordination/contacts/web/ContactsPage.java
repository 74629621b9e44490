package kith.coordination.contacts.web;

/// The contacts with one person, on a page of their own.
///
/// @param person the address of the person's page
/// @param done what was done; empty where nothing was
public record ContactsPage(String name, String person, ContactsPart part, String done) {

    @Override
    public String toString() {
        return "ContactsPage[" + person + "]";
    }
}
