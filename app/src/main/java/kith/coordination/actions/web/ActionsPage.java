package kith.coordination.actions.web;

import kith.ui.person.PersonFrame;

/// The actions of one person, on a page of their own.
///
/// @param done what was done; empty where nothing was
public record ActionsPage(PersonFrame frame, ActionsPart part, String done) {

    @Override
    public String toString() {
        return "ActionsPage[" + frame + "]";
    }
}
