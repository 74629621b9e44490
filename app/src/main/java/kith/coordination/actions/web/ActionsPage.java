package kith.coordination.actions.web;

/// The actions of one person, on a page of their own.
///
/// @param person the address of the person's page
/// @param done what was done; empty where nothing was
public record ActionsPage(String name, String person, ActionsPart part, String done) {

    @Override
    public String toString() {
        return "ActionsPage[" + person + "]";
    }
}
