package kith.directory.checks;

import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Tells a group what came of its change.
record EditDecided(long edit, EditDecision decision) implements Notification {

    private static final Wording WORDING = new Wording("edit-decided", "Your change to your entry", """
            Your group changed its entry in the directory of local support. This is change number {edit}.

            {decision}

            Kith sends this e-mail when somebody decides about a change. Do not reply to it.
            """);

    @Override
    public Wording wording() {
        return WORDING;
    }
}
